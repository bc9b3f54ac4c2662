package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.DocumentReference;
import no.byrutine.fhir.QuestionnaireResponse;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/**
 * The approval, the visits and the concerns of barnehager, skoler and SFO, from forms and papers.
 */
public final class Barnehagesaker implements Derivation {

  /** The days on which an enterprise that ran before the regulation could apply. */
  private static final Set<String> OVERGANG = Set.of("eldre", "loeper");

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    return new Gang(facts, parameters, context).derived();
  }

  /** One decision's work. */
  private static final class Gang {
    private final Facts facts;
    private final InForce parameters;
    private final LocalDate dag;
    private final Stedskart kart;
    private final Map<String, List<DocumentReference>> dokumenter = new HashMap<>();
    private final List<Object> derived = new ArrayList<>();

    Gang(Facts facts, InForce parameters, Context context) {
      this.facts = facts;
      this.parameters = parameters;
      this.dag = context.on();
      this.kart = Stedskart.of(facts);
      for (DocumentReference dokument : facts.all(DocumentReference.class)) {
        dokument
            .related()
            .forEach(om -> dokumenter.computeIfAbsent(om, key -> new ArrayList<>()).add(dokument));
      }
    }

    List<Object> derived() {
      for (QuestionnaireResponse skjema : nyeste().values()) {
        Optional<Sted> sted = kart.sted(skjema.subject());
        if (skjema.is("barnehage-sjekkliste")) {
          derived.addAll(Barnehagesjekk.punkter(skjema, sted));
        }
        sted.ifPresent(om -> skjema(skjema, om));
      }
      for (Sted sted : kart.alle()) {
        if (sted.er("barnepass") && sted.sted().equals(sted.anlegg()) && !beskrevet(sted)) {
          derived.add(new Barnepass(sted.sted(), null, null, null, null, List.of(sted)));
        }
        if (Oppvekst.er(sted.konsepter())) {
          siste(sted, "barnehage-tilsynsrapport").ifPresent(om -> alder(sted, om));
        }
      }
      return derived;
    }

    private boolean beskrevet(Sted sted) {
      return facts.all(QuestionnaireResponse.class).stream()
          .anyMatch(
              form -> form.is("barnehage-opplysninger") && sted.sted().equals(form.subject()));
    }

    private void skjema(QuestionnaireResponse skjema, Sted sted) {
      if (skjema.is("barnehage-opplysninger") && sted.er("barnepass")) {
        barnepass(skjema, sted);
      }
      if (!Oppvekst.er(sted.konsepter())) {
        return;
      }
      if (skjema.is("barnehage-opplysninger")) {
        drift(skjema, sted);
      } else if (skjema.is("barnehage-soeknad")) {
        soeknad(skjema, sted);
      } else if (skjema.is("barnehage-bekymring")) {
        klage(skjema, sted);
      }
    }

    /** The last form of each kind about each place. */
    private Map<Object, QuestionnaireResponse> nyeste() {
      Map<Object, QuestionnaireResponse> nyeste = new LinkedHashMap<>();
      facts.all(QuestionnaireResponse.class).stream()
          .sorted(
              Comparator.comparing(
                      QuestionnaireResponse::authored,
                      Comparator.nullsFirst(Comparator.naturalOrder()))
                  .thenComparing(QuestionnaireResponse::ref))
          .forEach(
              form ->
                  nyeste.put(
                      List.of(form.codes(), form.subject() == null ? form.ref() : form.subject()),
                      form));
      return nyeste;
    }

    private void barnepass(QuestionnaireResponse skjema, Sted sted) {
      derived.add(
          new Barnepass(
              sted.sted(),
              Skjemasvar.tall(skjema, "timer-per-uke", "h").orElse(null),
              Skjemasvar.tall(skjema, "barn-samtidig", "1").orElse(null),
              Skjemasvar.svar(skjema, "betalt"),
              Skjemasvar.svar(skjema, "regelmessig"),
              List.of(skjema, sted)));
    }

    private void drift(QuestionnaireResponse skjema, Sted sted) {
      LocalDate oppstart = skjema.date("driftsoppstart");
      List<LocalDate> godkjent = dager(sted, "barnehage-godkjenning");
      List<LocalDate> soekt = dager(sted, "barnehage-soeknadsbrev");
      derived.add(
          new Barnehagedrift(
              sted.sted(),
              oppstart,
              oppstart != null && !oppstart.isAfter(dag),
              oppstart != null && "eldre".equals(overgang(oppstart)),
              oppstart != null && godkjent.stream().anyMatch(day -> !day.isAfter(oppstart)),
              godkjent.stream().anyMatch(day -> !day.isAfter(dag)),
              soekt.stream().anyMatch(day -> OVERGANG.contains(String.valueOf(overgang(day)))),
              "ute".equals(overgang(dag)),
              grunnlag(skjema, sted, "barnehage-godkjenning", "barnehage-soeknadsbrev")));
    }

    private @Nullable String overgang(LocalDate day) {
      return parameters.value("barnehage-overgang", day).map(Parameter::choice).orElse(null);
    }

    private void soeknad(QuestionnaireResponse skjema, Sted sted) {
      LocalDate komplett = skjema.date("komplett-dato");
      Optional<Parameter> maaneder = Romproever.tall(parameters, "barnehage-svarfrist");
      LocalDate frist =
          komplett == null || !skjema.yes("privat-uten-stoette")
              ? null
              : maaneder
                  .map(Parameter::value)
                  .map(tall -> komplett.plusMonths(tall.longValueExact()))
                  .orElse(null);
      boolean avgjort =
          komplett != null
              && Stream.of("barnehage-godkjenning", "barnehage-avslag")
                  .flatMap(type -> dager(sted, type).stream())
                  .anyMatch(day -> !day.isBefore(komplett));
      List<Object> basedOn =
          new ArrayList<>(grunnlag(skjema, sted, "barnehage-godkjenning", "barnehage-avslag"));
      maaneder.filter(tall -> frist != null).ifPresent(basedOn::add);
      derived.add(
          new Barnehagesoeknad(
              sted.sted(),
              skjema.yes("dokumentasjon-av-krav"),
              avgjort ? null : frist,
              frist != null && !avgjort && dag.isAfter(frist),
              basedOn));
    }

    private void klage(QuestionnaireResponse skjema, Sted sted) {
      LocalDate kontaktet = skjema.date("virksomheten-kontaktet-dato");
      derived.add(
          new Barnehageklage(
              sted.sted(),
              kontaktet != null ? Boolean.TRUE : Skjemasvar.svar(skjema, "virksomheten-kontaktet"),
              skjema.yes("virksomheten-fulgt-opp"),
              skjema.yes("overhengende-fare"),
              kontaktet == null
                  ? null
                  : BigDecimal.valueOf(ChronoUnit.DAYS.between(kontaktet, dag)),
              List.of(skjema, sted)));
    }

    private void alder(Sted sted, DocumentReference rapport) {
      LocalDate sist = dagen(rapport).orElseThrow();
      derived.add(
          new Tilsynsalder(
              sted.sted(),
              sist,
              BigDecimal.valueOf(ChronoUnit.YEARS.between(sist, dag)),
              List.of(rapport)));
    }

    private Optional<DocumentReference> siste(Sted sted, String type) {
      return av(sted, type)
          .filter(dokument -> dagen(dokument).isPresent())
          .max(
              Comparator.comparing((DocumentReference dokument) -> dagen(dokument).orElseThrow())
                  .thenComparing(DocumentReference::ref));
    }

    private List<LocalDate> dager(Sted sted, String type) {
      return av(sted, type).flatMap(dokument -> dagen(dokument).stream()).toList();
    }

    private Stream<DocumentReference> av(Sted sted, String type) {
      return dokumenter.getOrDefault(sted.sted(), List.of()).stream()
          .filter(dokument -> dokument.is(type));
    }

    private List<Object> grunnlag(QuestionnaireResponse skjema, Sted sted, String... typer) {
      List<Object> grunnlag = new ArrayList<>(List.of(skjema));
      Stream.of(typer).flatMap(type -> av(sted, type)).forEach(grunnlag::add);
      return grunnlag.stream().filter(Objects::nonNull).toList();
    }
  }

  private static Optional<LocalDate> dagen(DocumentReference dokument) {
    return Optional.ofNullable(dokument.date()).map(moment -> moment.toLocalDate());
  }
}
