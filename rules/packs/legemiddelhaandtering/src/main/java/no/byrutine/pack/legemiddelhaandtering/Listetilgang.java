package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.byrutine.engine.Context;
import no.byrutine.fhir.Consent;
import no.byrutine.fhir.PractitionerRole;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** Who may see the list and the kjernejournal, and how fresh a list from SFM must be. */
final class Listetilgang {

  static final Set<String> CLOSED =
      Set.of("completed", "cancelled", "rejected", "failed", "entered-in-error");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Facts given;
  private final Context context;
  private final LocalDate on;

  Listetilgang(Facts given, Context context) {
    this.given = given;
    this.context = context;
    this.on = context.on();
  }

  /** What follows for every task that is not closed. */
  List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    for (Task task : given.all(Task.class)) {
      if (!CLOSED.contains(task.status())) {
        if (task.is("vis-legemiddelliste")) {
          facts.add(sharing(task));
        } else if (task.is("oppslag-kjernejournal")) {
          facts.add(lookUp(task));
        } else if (task.is("sfm-sendmedication")) {
          facts.add(sending(task));
        }
      }
    }
    return facts;
  }

  private List<Consent> answers(Task task, String concept) {
    return given.all(Consent.class).stream()
        .filter(answer -> answer.is(concept) && answer.subject().equals(task.subject()))
        .filter(answer -> answer.provision().contains(on))
        .toList();
  }

  /** An objection whose kind was not said is an objection; a permission must be said. */
  private Listedeling sharing(Task task) {
    List<Consent> answers = answers(task, "reservasjon-deling-legemiddelliste");
    List<Object> basedOn = new ArrayList<>(List.of(task));
    basedOn.addAll(answers);
    boolean objected =
        answers.stream()
            .anyMatch(
                answer ->
                    answer.status().equals("active") && !"permit".equals(answer.provisionType()));
    boolean permitted = answers.stream().anyMatch(Listetilgang::permits);
    return new Listedeling(task.subject(), objected, objected || permitted, basedOn);
  }

  private static boolean permits(Consent answer) {
    return answer.status().equals("active") && "permit".equals(answer.provisionType());
  }

  private Kjernejournaloppslag lookUp(Task task) {
    List<Object> basedOn = new ArrayList<>(List.of(task));
    List<Consent> consents =
        answers(task, "samtykke-kjernejournal").stream().filter(Listetilgang::permits).toList();
    List<PractitionerRole> roles =
        given.all(PractitionerRole.class).stream()
            .filter(role -> role.is("kjernejournal-tilgang"))
            .filter(role -> holds(role, task.owner()))
            .toList();
    basedOn.addAll(consents);
    basedOn.addAll(roles);
    return new Kjernejournaloppslag(task.subject(), !consents.isEmpty(), !roles.isEmpty(), basedOn);
  }

  private boolean holds(PractitionerRole role, @Nullable String owner) {
    return owner != null
        && (owner.equals(role.practitioner()) || owner.equals(role.ref()))
        && !Boolean.FALSE.equals(role.active())
        && role.period().contains(on);
  }

  private Sfmsending sending(Task task) {
    Optional<OffsetDateTime> moment = Optional.ofNullable(task.start()).or(context::at);
    List<Object> basedOn = new ArrayList<>(List.of(task));
    Optional<Task> lookUp =
        moment.flatMap(
            at ->
                given.all(Task.class).stream()
                    .filter(one -> one.is("sfm-getmedication-med-oppslag"))
                    .filter(one -> one.status().equals("completed"))
                    .filter(one -> one.subject().equals(task.subject()))
                    .filter(one -> endedBy(one, at))
                    .max(Comparator.comparing(Task::end)));
    lookUp.ifPresent(basedOn::add);
    BigDecimal age =
        lookUp.map(Task::end).flatMap(end -> moment.map(at -> minutes(end, at))).orElse(null);
    return new Sfmsending(moment.isPresent(), lookUp.isPresent(), age, basedOn);
  }

  private static boolean endedBy(Task task, OffsetDateTime moment) {
    OffsetDateTime end = task.end();
    return end != null && !end.isAfter(moment);
  }

  /** Rounded up, so that four hours and one second are more than four hours. */
  private static BigDecimal minutes(OffsetDateTime from, OffsetDateTime until) {
    return BigDecimal.valueOf(
        Duration.between(from, until).plus(MINUTE).minusNanos(1).dividedBy(MINUTE));
  }
}
