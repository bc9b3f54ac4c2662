package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.byrutine.engine.Context;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Communication;
import no.byrutine.fhir.Medication;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.MedicationStatement;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Procedure;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;

/** The list that follows the patient (§ 5), and what each of its lines says. */
final class Listeflyt {

  static final Set<String> NOT_DONE = Set.of("cancelled", "rejected", "failed", "entered-in-error");
  private static final Set<String> IN_USE = Set.of("active", "intended");
  private static final List<String> KINDS =
      List.of(
          "spurt-om-reseptfrie",
          "spurt-om-behovslegemidler",
          "spurt-om-kosttilskudd",
          "spurt-om-draaper",
          "spurt-om-injeksjoner",
          "spurt-om-inhalasjoner",
          "spurt-om-plastre",
          "spurt-om-kremer");

  private final Facts given;
  private final LocalDate on;
  private final Legegjennomganger reviews;

  Listeflyt(Facts given, Context context, Legegjennomganger reviews) {
    this.given = given;
    this.on = context.on();
    this.reviews = reviews;
  }

  /** What follows for every patient. */
  List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    for (Task task : given.all(Task.class)) {
      if (!NOT_DONE.contains(task.status())) {
        if (task.is("overfoering-omsorgsnivaa")) {
          facts.add(transfer(task));
        } else if (task.is("overta-behandling")) {
          facts.add(takeover(task));
        }
      }
    }
    for (Procedure procedure : given.all(Procedure.class)) {
      if (procedure.is("konsultasjon-med-legemiddelendring")
          && procedure.status().equals("completed")
          && procedure.performed().hasStart()) {
        facts.add(consultation(procedure));
      } else if (procedure.is("samstemming-legemidler")
          && procedure.performed().hasStart()
          && procedure.performed().contains(on)) {
        facts.add(questions(procedure));
      }
    }
    given.all(MedicationStatement.class).stream()
        .filter(line -> IN_USE.contains(line.status()))
        .forEach(line -> facts.add(line(line)));
    return facts;
  }

  /** The planned day of a task; the decision's own when none was sent. */
  static LocalDate day(Task task, LocalDate otherwise) {
    LocalDate planned = Tider.dag(task.start() != null ? task.start() : task.end());
    if (planned != null) {
      return planned;
    }
    return task.restriction().hasStart() ? task.restriction().start() : otherwise;
  }

  private Overfoering transfer(Task task) {
    String patient = task.subject();
    List<Object> basedOn = new ArrayList<>(List.of(task));
    Optional<LocalDate> changed = lastChange(patient);
    Optional<Communication> list =
        lists().filter(sent -> sent.about().contains(task.ref())).reduce((a, b) -> b);
    list.ifPresent(basedOn::add);
    LocalDate sent = list.map(Listeflyt::sentOn).orElse(LocalDate.MIN);
    Optional<LocalDate> reconciled =
        reviews.lastReconciliation(patient, sent).map(procedure -> procedure.performed().start());
    return new Overfoering(
        patient,
        day(task, on),
        list.isPresent(),
        list.isPresent() && changed.map(day -> !day.isAfter(sent)).orElse(true),
        reconciled.isPresent() && changed.map(day -> !day.isAfter(reconciled.get())).orElse(true),
        given.all(Observation.class).stream()
            .filter(answer -> answer.is("legemiddelliste-avklart-med-pasienten"))
            .filter(answer -> answer.subject().equals(patient))
            .filter(answer -> task.ref().equals(answer.focus()))
            .anyMatch(answer -> Boolean.TRUE.equals(answer.yes())),
        basedOn);
  }

  /** Lists that were sent, earliest first. */
  private Stream<Communication> lists() {
    return given.all(Communication.class).stream()
        .filter(message -> message.is("legemiddelliste-sendt"))
        .filter(message -> message.status().equals("completed"))
        .filter(message -> message.sent() != null && !sentOn(message).isAfter(on))
        .sorted(Comparator.comparing(Listeflyt::sentOn));
  }

  private static LocalDate sentOn(Communication message) {
    OffsetDateTime sent = message.sent();
    return sent == null ? LocalDate.MAX : Objects.requireNonNull(Tider.dag(sent));
  }

  /** The last day on which an order or a line is known to have been made. */
  private Optional<LocalDate> lastChange(String patient) {
    Stream<LocalDate> orders =
        given.all(MedicationRequest.class).stream()
            .filter(order -> order.subject().equals(patient))
            .map(MedicationRequest::authoredOn)
            .filter(Objects::nonNull);
    Stream<LocalDate> lines =
        given.all(MedicationStatement.class).stream()
            .filter(line -> line.subject().equals(patient))
            .map(MedicationStatement::dateAsserted)
            .filter(Objects::nonNull);
    return Stream.concat(orders, lines)
        .filter(day -> !day.isAfter(on))
        .max(Comparator.naturalOrder());
  }

  private Behandlingsovertakelse takeover(Task task) {
    LocalDate day = day(task, on);
    boolean reconciled =
        reviews
            .lastReconciliation(task.subject(), on)
            .filter(procedure -> !procedure.performed().start().isBefore(day))
            .isPresent();
    return new Behandlingsovertakelse(task.subject(), day, reconciled, List.of(task));
  }

  private Konsultasjonsendring consultation(Procedure consultation) {
    LocalDate day = consultation.performed().start();
    String patient = consultation.subject();
    List<String> recipients =
        lists()
            .filter(list -> list.subject().equals(patient) && !sentOn(list).isBefore(day))
            .flatMap(list -> list.recipient().stream())
            .toList();
    return new Konsultasjonsendring(
        patient,
        day,
        recipients.contains(patient),
        recipients.stream().anyMatch(recipient -> !recipient.equals(patient)),
        List.of(consultation));
  }

  private Samstemmingsspoersmaal questions(Procedure reconciliation) {
    long open = KINDS.stream().filter(kind -> !answered(reconciliation, kind)).count();
    return new Samstemmingsspoersmaal(
        reconciliation.subject(), BigDecimal.valueOf(open), List.of(reconciliation));
  }

  private boolean answered(Procedure reconciliation, String kind) {
    return given.all(Observation.class).stream()
        .filter(answer -> answer.is("spurt-om-legemidler"))
        .filter(answer -> answer.subject().equals(reconciliation.subject()))
        .filter(answer -> answer.effective().hasStart())
        .filter(answer -> answer.effective().overlaps(reconciliation.performed()))
        .anyMatch(answer -> answer.answer().is(kind));
  }

  private Listelinje line(MedicationStatement line) {
    Optional<Medication> medicine =
        given.all(Medication.class).stream()
            .filter(one -> one.ref().equals(line.medication()))
            .findFirst();
    List<Object> basedOn = new ArrayList<>(List.of(line));
    medicine.ifPresent(basedOn::add);
    Codes codes = line.codes();
    boolean product = codes.is("fest-merkevare") || codes.is("fest-pakning");
    boolean dose = codes.is("fest-legemiddeldose");
    String atc = line.atc();
    return new Listelinje(
        line.subject(),
        product || codes.is("fest-uten-type"),
        (atc != null && atc.length() == MedicationStatement.SUBSTANCE)
            || codes.is("fest-virkestoff"),
        product || dose || medicine.filter(one -> !one.form().codings().isEmpty()).isPresent(),
        product || dose,
        !line.dosage().isEmpty() && line.dosage().stream().allMatch(one -> one.dose() != null),
        !line.dosage().isEmpty()
            && line.dosage().stream()
                .allMatch(one -> one.text() != null || one.timing() != null || one.asNeeded()),
        basedOn);
  }
}
