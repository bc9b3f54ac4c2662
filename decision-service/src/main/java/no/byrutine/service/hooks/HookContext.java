package no.byrutine.service.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.byrutine.decision.Words;
import no.byrutine.in.Issue;

/** What the hooks demand of their contexts: which fields, and in which form. */
final class HookContext {

  private static final String HAND_OUT = "no.byrutine.medication-hand-out";

  /** A hook that is not here demands nothing; its service says by a card what it misses. */
  private static final Map<String, List<String>> DEMANDS =
      Map.of(
          "patient-view",
          List.of("userId", "patientId"),
          "order-select",
          List.of("userId", "patientId", "selections", "draftOrders"),
          "order-sign",
          List.of("userId", "patientId", "draftOrders"),
          "encounter-start",
          List.of("userId", "patientId", "encounterId"),
          "encounter-discharge",
          List.of("userId", "patientId", "encounterId"),
          "appointment-book",
          List.of("userId", "patientId", "appointments"),
          HAND_OUT,
          List.of("userId", "patientId"));

  /** The hooks whose user is always a clinician. */
  private static final Set<String> CLINICAL = Set.of("order-select", "order-sign", HAND_OUT);

  private static final Set<String> BARE_IDS = Set.of("patientId", "encounterId", "taskId");
  private static final String ID = "[A-Za-z0-9.-]{1,64}";
  private static final Pattern BARE_ID = Pattern.compile(ID);
  private static final Pattern CLINICIAN = Pattern.compile("(Practitioner|PractitionerRole)/" + ID);
  private static final Pattern USER =
      Pattern.compile("(Practitioner|PractitionerRole|Patient|RelatedPerson)/" + ID);

  private HookContext() {}

  /** The fields that the context of the hook must have. */
  static List<String> demands(String hook) {
    return DEMANDS.getOrDefault(hook, List.of());
  }

  /** What is wrong with the form of those that were given. */
  static List<Issue> faults(String hook, Map<String, String> fields) {
    List<Issue> faults = new ArrayList<>();
    fields.forEach(
        (name, value) -> {
          if (BARE_IDS.contains(name) && !value.isEmpty() && !BARE_ID.matcher(value).matches()) {
            faults.add(notBare(name, value));
          } else if (name.equals("userId") && !value.isEmpty() && !isUser(hook, value)) {
            faults.add(notUser(hook));
          }
        });
    return faults;
  }

  private static boolean isUser(String hook, String value) {
    return (CLINICAL.contains(hook) ? CLINICIAN : USER).matcher(value).matches();
  }

  private static Issue notBare(String name, String value) {
    boolean typed = value.contains("/");
    return new Issue(
        "value",
        "context." + name,
        new Words(
            "Ventet bare id-en, for eksempel «p1»"
                + (typed
                    ? ". Utelat ressurstypen og skråstreken foran."
                    : ", slik FHIR skriver en."),
            "Expected the bare id, for example 'p1'"
                + (typed
                    ? ". Leave out the resource type and the slash before it."
                    : ", as FHIR writes one.")));
  }

  private static Issue notUser(String hook) {
    String forms =
        CLINICAL.contains(hook)
            ? "Practitioner/id, PractitionerRole/id"
            : "Practitioner/id, PractitionerRole/id, Patient/id, RelatedPerson/id";
    return new Issue(
        "value",
        "context.userId",
        new Words(
            "Ventet brukeren med type og id, som en av: " + forms + ".",
            "Expected the user by type and id, as one of: " + forms + "."));
  }
}
