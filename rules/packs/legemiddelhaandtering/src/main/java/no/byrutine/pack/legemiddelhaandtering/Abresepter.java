package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.byrutine.engine.Context;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Dosage;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Quantity;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** How long a prescription of an A or B medicine lasts (rekvireringsforskriften § 5-8). */
final class Abresepter {

  private static final Set<String> GROUPS = Set.of("A", "B");

  private final Facts given;
  private final InForce parameters;
  private final LocalDate on;

  Abresepter(Facts given, InForce parameters, Context context) {
    this.given = given;
    this.parameters = parameters;
    this.on = context.on();
  }

  /** What follows for every prescription in force. */
  List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    given.all(MedicationRequest.class).stream()
        .filter(order -> order.status().equals("active"))
        .filter(order -> Abresepter.isAOrB(order))
        .forEach(order -> facts.add(prescription(order)));
    return facts;
  }

  private static boolean isAOrB(MedicationRequest order) {
    String group = order.prescriptionGroup();
    return group != null && GROUPS.contains(group);
  }

  private AbResept prescription(MedicationRequest order) {
    LocalDate from = Objects.requireNonNullElse(order.authoredOn(), on);
    Optional<LocalDate> until = Optional.ofNullable(until(order, from));
    List<Object> basedOn = new ArrayList<>(List.of(order));
    Optional<Parameter> months = parameters.value("ab-resept-maaneder");
    Optional<Parameter> days = parameters.value("ab-resept-utenfor-doegn");
    boolean tooLong =
        until.isPresent()
            && months.isPresent()
            && until.get().isAfter(from.plusMonths(whole(months.get())));
    boolean outside =
        order.category().is("ab-resept-utenfor")
            && !order.category().is("ab-resept-unntak")
            && until.isPresent()
            && days.isPresent()
            && until.get().isAfter(from.plusDays(whole(days.get())));
    months.ifPresent(basedOn::add);
    if (order.category().is("ab-resept-utenfor")) {
      days.ifPresent(basedOn::add);
    }
    return new AbResept(
        order.subject(),
        until.isEmpty() && order.category().is("ab-resept-apotek"),
        tooLong,
        outside,
        basedOn);
  }

  private static long whole(Parameter parameter) {
    return Objects.requireNonNull(parameter.value()).longValueExact();
  }

  /** The first day after it; by what was said, or by amount and dose. */
  private static @Nullable LocalDate until(MedicationRequest order, LocalDate from) {
    Quantity said = order.expectedSupplyDuration();
    if (said != null && "mo".equals(said.unit())) {
      BigDecimal months = said.value().setScale(0, RoundingMode.CEILING);
      return from.plusMonths(months.longValueExact());
    }
    BigDecimal days = said == null ? reckoned(order) : said.in("d");
    return days == null
        ? null
        : from.plusDays(days.setScale(0, RoundingMode.CEILING).longValueExact());
  }

  private static @Nullable BigDecimal reckoned(MedicationRequest order) {
    if (order.quantity() == null || order.dosage().size() != 1) {
      return null;
    }
    Dosage dosage = order.dosage().get(0);
    if (dosage.dose() == null
        || dosage.timing() == null
        || dosage.asNeeded()
        || dosage.dose().unit() == null) {
      return null;
    }
    BigDecimal amount = order.quantity().in(dosage.dose().unit());
    Integer daily = dosage.timing().daily();
    BigDecimal perDay =
        daily == null ? null : dosage.dose().value().multiply(BigDecimal.valueOf(daily));
    return amount == null || perDay == null || perDay.signum() <= 0
        ? null
        : amount.divide(perDay, 0, RoundingMode.CEILING);
  }
}
