package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.byrutine.decision.Words;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Medication;
import no.byrutine.fhir.Observation;
import no.byrutine.in.BadInput;
import no.byrutine.in.Facts;
import no.byrutine.in.Issue;
import org.jspecify.annotations.Nullable;

/** How long a box or a glass may be used, and what is not known of it. */
record Holdbarhet(Facts given, InForce parameters, LocalDate on, OffsetDateTime moment) {

  void medicine(Medication medicine, List<Object> facts) {
    Optional<Utloepsdato> expiry = expiry(medicine);
    Optional<Brukstid> use = use(medicine);
    expiry.ifPresent(facts::add);
    use.ifPresent(facts::add);
    last(medicine, expiry, use).ifPresent(facts::add);
    unknown(medicine, use.isPresent()).forEach(facts::add);
  }

  private Optional<Utloepsdato> expiry(Medication medicine) {
    LocalDate day = medicine.expirationDate();
    return day == null
        ? Optional.empty()
        : Optional.of(new Utloepsdato(medicine.ref(), day, on.isAfter(day), List.of(medicine)));
  }

  /** By the maker's text when there is one, or else by the table. */
  private Optional<Brukstid> use(Medication medicine) {
    Optional<Legemiddelgruppe> group = group(medicine);
    boolean prepared = group.filter(Legemiddelgruppe::isPrepared).isPresent();
    OffsetDateTime from = prepared ? medicine.prepared() : medicine.opened();
    if (from == null) {
      return Optional.empty();
    }
    Optional<Observation> stored = stored(medicine);
    boolean cold = stored.filter(o -> o.answer().is("oppbevart-kjoelig")).isPresent();
    List<Object> basedOn = new ArrayList<>(List.of(medicine));
    stored.ifPresent(basedOn::add);
    Optional<Observation> text = productText(medicine, from);
    if (text.isPresent()) {
      basedOn.add(text.get());
      OffsetDateTime until = after(from, text.get());
      String kind = group.map(Legemiddelgruppe::kind).orElse("anbrudd");
      return Optional.of(use(medicine, "produkttekst", kind, from, until, false, cold, basedOn));
    }
    return Legemiddelgruppe.av(medicine).stream()
        .flatMap(found -> byTable(medicine, found, from, cold, basedOn).stream())
        .min(Comparator.comparing(Brukstid::frist));
  }

  private Optional<Brukstid> byTable(
      Medication medicine,
      Legemiddelgruppe group,
      OffsetDateTime from,
      boolean cold,
      List<Object> basedOn) {
    return parameters
        .value(group.parameter(cold))
        .map(
            limit -> {
              List<Object> with = new ArrayList<>(basedOn);
              with.add(limit);
              BigDecimal value = Objects.requireNonNull(limit.value());
              OffsetDateTime until =
                  Objects.requireNonNull(after(from, value, limit.unit()), limit.name());
              return use(
                  medicine, group.concept(), group.kind(), from, until, group.cold(), cold, with);
            });
  }

  private Brukstid use(
      Medication medicine,
      String group,
      String kind,
      OffsetDateTime from,
      OffsetDateTime until,
      boolean needsCold,
      boolean cold,
      List<Object> basedOn) {
    return new Brukstid(
        medicine.ref(), group, kind, from, until, moment.isAfter(until), needsCold, cold, basedOn);
  }

  private static Optional<Legemiddelgruppe> group(Medication medicine) {
    return Legemiddelgruppe.av(medicine).stream().findFirst();
  }

  private Optional<Observation> stored(Medication medicine) {
    return about(medicine, "oppbevart-i")
        .filter(o -> !o.answer().codings().isEmpty())
        .max(Svar.latest(o -> !o.answer().is("oppbevart-kjoelig")));
  }

  /** The shortest, when the maker's text is given more than once. */
  private Optional<Observation> productText(Medication medicine, OffsetDateTime from) {
    return about(medicine, "brukstid-etter-anbrudd")
        .filter(o -> o.value() != null)
        .min(Comparator.comparing(o -> after(from, o)));
  }

  private Stream<Observation> about(Medication medicine, String concept) {
    return given.all(Observation.class).stream()
        .filter(o -> o.is(concept) && Svar.SETTLED.contains(o.status()))
        .filter(o -> medicine.ref().equals(o.focus()) || medicine.ref().equals(o.subject()))
        .filter(o -> !o.effective().start().isAfter(on));
  }

  private static Optional<BrukesSenest> last(
      Medication medicine, Optional<Utloepsdato> expiry, Optional<Brukstid> use) {
    if (use.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = use.get().dag();
    List<Object> basedOn = new ArrayList<>(List.of(use.get()));
    if (expiry.isPresent() && expiry.get().dato().isBefore(day)) {
      day = expiry.get().dato();
      basedOn.add(expiry.get());
    }
    return Optional.of(new BrukesSenest(medicine.ref(), day, basedOn));
  }

  private List<HoldbarhetUkjent> unknown(Medication medicine, boolean hasLimit) {
    List<HoldbarhetUkjent> unknown = new ArrayList<>();
    Optional<Legemiddelgruppe> group = group(medicine);
    boolean prepared = group.filter(Legemiddelgruppe::isPrepared).isPresent();
    if (prepared && medicine.prepared() == null) {
      unknown.add(unknown(medicine, "istandgjort"));
    }
    if (group.isPresent() && !prepared && medicine.opened() == null && !unopened(medicine)) {
      unknown.add(unknown(medicine, "anbrudd"));
    }
    if (!prepared && medicine.opened() != null && !hasLimit) {
      unknown.add(unknown(medicine, "brukstid"));
    }
    if (medicine.opened() != null && medicine.expirationDate() == null) {
      unknown.add(unknown(medicine, "utloepsdato"));
    }
    return unknown;
  }

  private static HoldbarhetUkjent unknown(Medication medicine, String what) {
    return new HoldbarhetUkjent(medicine.ref(), what, List.of(medicine));
  }

  private boolean unopened(Medication medicine) {
    return about(medicine, "anbrutt")
        .filter(o -> o.yes() != null)
        .max(Svar.latest(Svar::yes))
        .filter(o -> !Svar.yes(o))
        .isPresent();
  }

  /** The moment so long after that one, by the clock for hours and by the calendar for the rest. */
  private static @Nullable OffsetDateTime after(
      OffsetDateTime from, BigDecimal value, @Nullable String unit) {
    ZonedDateTime start = from.atZoneSameInstant(Oppbevaring.NORGE);
    long whole = value.longValue();
    if (unit == null || value.stripTrailingZeros().scale() > 0 || value.signum() < 0) {
      return null;
    }
    return switch (unit) {
      case "h" -> start.plusHours(whole).toOffsetDateTime();
      case "d" -> start.plusDays(whole).toOffsetDateTime();
      case "wk" -> start.plusWeeks(whole).toOffsetDateTime();
      case "mo" -> start.plusMonths(whole).toOffsetDateTime();
      default -> null;
    };
  }

  private static OffsetDateTime after(OffsetDateTime from, Observation text) {
    OffsetDateTime until = text.value() == null ? null : after(from, text.value(), text.unit());
    if (until == null) {
      throw new BadInput(
          new Issue(
              "value",
              text.ref() + ".valueQuantity",
              new Words(
                  "Brukstiden fra produktteksten må være et helt antall timer (h), dager (d), uker"
                      + " (wk) eller måneder (mo).",
                  "The in-use time of the product text must be a whole number of hours (h), days"
                      + " (d), weeks (wk) or months (mo).")));
    }
    return until;
  }
}
