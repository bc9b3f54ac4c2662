package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.AdverseEvent;
import no.byrutine.fhir.CarePlan;
import no.byrutine.fhir.Dosage;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationDispense;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of handing out look at: each task with its order and dose, the controls of it, and
 * what can be said of orders, multidose rolls, records and needle-sticks.
 */
public final class Utdelinger implements Derivation {

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    return new Derived(new Utdelingssak(facts), parameters, context).all();
  }

  /** One case. */
  private static final class Derived {

    private static final Set<String> ORDERS = Set.of("draft", "active");
    private static final Set<String> INTENTS =
        Set.of("order", "original-order", "reflex-order", "filler-order", "instance-order");
    private static final Set<String> RECORDED = Set.of("completed", "stopped");
    private static final Set<String> DONE = Set.of("completed", "failed", "rejected");

    private final Utdelingssak sak;
    private final InForce parameters;
    private final LocalDate dag;
    private final @Nullable OffsetDateTime naa;
    private final Virkestoffer stoffer;
    private final Utdelingspersoner personer;
    private final List<Object> facts = new ArrayList<>();

    Derived(Utdelingssak sak, InForce parameters, Context context) {
      this.sak = sak;
      this.parameters = parameters;
      this.dag = context.on();
      this.naa = context.at().orElse(null);
      this.stoffer = new Virkestoffer(sak);
      this.personer = new Utdelingspersoner(sak, dag);
    }

    List<Object> all() {
      sak.ordinasjoner().stream()
          .filter(order -> ORDERS.contains(order.status()))
          .forEach(this::ordinasjon);
      sak.all(MedicationAdministration.class).forEach(this::dose);
      for (Task task : sak.all(Task.class)) {
        if (task.is("utdeling-oppgave") && !DONE.contains(task.status())) {
          oppgave(task);
        }
      }
      sak.all(MedicationDispense.class).stream()
          .filter(dispense -> dispense.dispenseType().is("utdeling-multidose"))
          .forEach(this::rull);
      sak.all(AdverseEvent.class).stream()
          .filter(event -> event.is("stikkskade"))
          .forEach(this::stikk);
      return facts;
    }

    private boolean ja(String parameter) {
      return er(parameter, "ja");
    }

    private boolean nei(String parameter) {
      return er(parameter, "nei");
    }

    private boolean er(String parameter, String choice) {
      return parameters.value(parameter).map(Parameter::choice).filter(choice::equals).isPresent();
    }

    // Orders, with or without a task.

    private void ordinasjon(MedicationRequest order) {
      facts.add(personer.forskriver(order));
      caveforhold(order).forEach(facts::add);
      facts.add(cavekunnskap(order));
      if (behov(order)) {
        facts.add(
            new Behovsordinasjon(
                order,
                !order.reason().codings().isEmpty()
                    || order.dosage().stream()
                        .anyMatch(dosage -> !dosage.asNeededFor().codings().isEmpty()),
                Utdelingsdoser.maks(order).isPresent(),
                Utdelingsdoser.minst(order).isPresent(),
                List.of(order)));
      }
      if (order.is("metotreksat")) {
        facts.add(new Ukedose(order, Utdelingstider.ukentlig(order), List.of(order)));
      }
    }

    private static boolean behov(MedicationRequest order) {
      return order.dosage().stream().anyMatch(Dosage::asNeeded);
    }

    private List<Caveforhold> caveforhold(MedicationRequest order) {
      return sak.all(no.byrutine.fhir.AllergyIntolerance.class).stream()
          .filter(cave -> cave.subject().equals(order.subject()))
          .filter(this::erAktiv)
          .filter(cave -> !cave.is("ingen-kjent-cave"))
          .map(
              cave ->
                  new Caveforhold(
                      order,
                      cave,
                      avgjort(cave)
                          ? Rettsvar.RIKTIG
                          : stoffer.cave(cave, order, order.medication()),
                      List.of(order, cave)))
          .toList();
    }

    private boolean erAktiv(no.byrutine.fhir.AllergyIntolerance cave) {
      return (cave.clinicalStatus() == null || cave.clinicalStatus().equals("active"))
          && !"refuted".equals(cave.verificationStatus());
    }

    /** Whether a doctor has decided that the medicine can be given all the same. */
    private boolean avgjort(no.byrutine.fhir.AllergyIntolerance cave) {
      return sak.svar("cave-vurdert", cave.ref()) == Rettsvar.RIKTIG
          && sak.svarene("cave-vurdert", cave.ref())
              .allMatch(
                  answer -> answer.performer().stream().anyMatch(who -> personer.erLege(who, dag)));
    }

    private Cavekunnskap cavekunnskap(MedicationRequest order) {
      boolean known =
          sak.all(no.byrutine.fhir.AllergyIntolerance.class).stream()
              .anyMatch(cave -> cave.subject().equals(order.subject()) && erAktiv(cave));
      boolean before =
          sak.doser(order.subject()).stream()
              .filter(dose -> dose.status().equals("completed"))
              .anyMatch(
                  dose ->
                      stoffer.sammeStoff(order, order.medication(), dose, dose.medication())
                          == Rettsvar.RIKTIG);
      return new Cavekunnskap(order, known, before, List.of(order));
    }

    // Doses that are recorded.

    private void dose(MedicationAdministration dose) {
      if (!RECORDED.contains(dose.status())) {
        return;
      }
      if (fremtidig(dose)) {
        facts.add(new FremtidigDose(dose, List.of(dose)));
      } else if (naa != null && dose.at() != null) {
        facts.add(
            new Dosealder(
                dose,
                minutter(Duration.between(dose.at(), naa)),
                sak.ordinasjon(dose.request()).filter(Derived::behov).isPresent(),
                sak.svarene("effekt-av-behovsdose", dose.ref()).findAny().isPresent(),
                dose.performer().stream().anyMatch(who -> !who.actor().isEmpty()),
                List.of(dose)));
      }
    }

    private boolean fremtidig(MedicationAdministration dose) {
      if (dose.at() != null && naa != null) {
        return dose.at().isAfter(naa);
      }
      return dose.effective().hasStart() && dose.effective().start().isAfter(dag);
    }

    /** Begun minutes: a second over is a minute over. */
    private static BigDecimal minutter(Duration duration) {
      return BigDecimal.valueOf(duration.toSeconds())
          .divide(BigDecimal.valueOf(60), 0, RoundingMode.CEILING);
    }

    // Tasks.

    private void oppgave(Task task) {
      Utdelingsoppgave oppgave = samlet(task);
      facts.add(oppgave);
      new Kontroller(oppgave).alle();
      utenRegistrering(oppgave);
    }

    private Utdelingsoppgave samlet(Task task) {
      Optional<MedicationAdministration> named = sak.dose(task.focus());
      Optional<MedicationRequest> order =
          sak.ordinasjon(named.isPresent() ? named.get().request() : task.focus())
              .or(() -> task.basedOn().stream().flatMap(x -> sak.ordinasjon(x).stream()).findAny());
      Optional<MedicationAdministration> dose =
          named.or(() -> order.flatMap(found -> planlagt(found)));
      OffsetDateTime naar = naar(task, dose);
      LocalDate day = naar == null ? dag : dagen(naar);
      List<Object> basedOn = new ArrayList<>(List.of(task));
      order.ifPresent(basedOn::add);
      dose.ifPresent(basedOn::add);
      return new Utdelingsoppgave(
          task,
          order.orElse(null),
          dose.orElse(null),
          naar,
          order.filter(found -> gjelder(found, day)).isPresent(),
          order.filter(Derived::behov).isPresent(),
          task.basedOn().stream().filter(one -> one.startsWith("CarePlan/")).findFirst().orElse(""),
          basedOn);
    }

    /** The one planned dose of the order; none when there are several to choose from. */
    private Optional<MedicationAdministration> planlagt(MedicationRequest order) {
      List<MedicationAdministration> planned =
          sak.all(MedicationAdministration.class).stream()
              .filter(dose -> dose.status().equals("in-progress"))
              .filter(dose -> order.ref().equals(dose.request()))
              .toList();
      return planned.size() == 1 ? Optional.of(planned.get(0)) : Optional.empty();
    }

    /** A dose that is not given yet cannot be given before now. */
    private @Nullable OffsetDateTime naar(Task task, Optional<MedicationAdministration> dose) {
      OffsetDateTime at = dose.map(MedicationAdministration::at).orElse(null);
      OffsetDateTime planned = at != null ? at : task.start();
      if (dose.filter(one -> RECORDED.contains(one.status())).isPresent()) {
        return at;
      }
      if (planned == null || (naa != null && naa.isAfter(planned))) {
        return naa;
      }
      return planned;
    }

    private static LocalDate dagen(OffsetDateTime naar) {
      LocalDate day = Tider.dag(naar);
      return day == null ? naar.toLocalDate() : day;
    }

    private boolean gjelder(MedicationRequest order, LocalDate day) {
      return order.status().equals("active")
          && INTENTS.contains(order.intent())
          && Utdelingstider.gjelder(order, day)
          && sak.ordinasjoner().stream()
              .noneMatch(
                  other ->
                      order.ref().equals(other.priorPrescription())
                          && (other.status().equals("active") || other.ref().equals(order.ref())));
    }

    private void utenRegistrering(Utdelingsoppgave oppgave) {
      OffsetDateTime start = oppgave.oppgave().start();
      if (naa == null || start == null || !naa.isAfter(start) || oppgave.ordinasjon() == null) {
        return;
      }
      boolean recorded =
          sak.doser(oppgave.oppgave().subject()).stream()
              .filter(dose -> !dose.status().equals("in-progress"))
              .filter(dose -> oppgave.ordinasjonsref().equals(dose.request()))
              .anyMatch(
                  dose ->
                      dose.at() == null
                          ? dose.effective().contains(dagen(start))
                          : dagen(dose.at()).equals(dagen(start)));
      if (!recorded) {
        facts.add(
            new UtenRegistrering(
                oppgave.oppgave(),
                BigDecimal.valueOf(Tider.minutter(start, naa)),
                List.of(oppgave)));
      }
    }

    /** The controls of one task. */
    private final class Kontroller {

      private static final List<String> ETIKETT =
          List.of(
              "etikett-pasient",
              "etikett-legemiddelnavn",
              "etikett-virkestoff",
              "etikett-styrke",
              "etikett-dose",
              "etikett-annet");
      private static final List<String> MULTIDOSE =
          List.of(
              "multidose-navn",
              "multidose-id",
              "multidose-legemiddel",
              "multidose-dato",
              "multidose-ukedag",
              "multidose-klokkeslett",
              "multidose-apotek",
              "multidose-batch");
      private static final List<String> EGENKONTROLL =
          List.of(
              "egenkontroll-legemiddel",
              "egenkontroll-form-og-vei",
              "egenkontroll-dose",
              "egenkontroll-tidspunkt",
              "egenkontroll-holdbarhet");
      private static final List<String> STIKK =
          List.of("stikk-sikkerhetsutstyr", "stikk-boks-naer", "stikk-ikke-paa-hette");

      private final Utdelingsoppgave oppgave;
      private final Task task;
      private final @Nullable MedicationRequest order;
      private final @Nullable MedicationAdministration dose;

      Kontroller(Utdelingsoppgave oppgave) {
        this.oppgave = oppgave;
        this.task = oppgave.oppgave();
        this.order = oppgave.ordinasjon();
        this.dose = oppgave.dose();
      }

      private void svar(Kontrollpunkt punkt, Rettsvar svar, String grunn) {
        String why = svar == Rettsvar.RIKTIG ? "" : grunn;
        facts.add(new Utdelingskontroll(oppgave.ref(), punkt, svar, why, List.of(oppgave)));
      }

      void alle() {
        ordinasjonen();
        femRette();
        behovsdose();
        historikk();
        merking();
        egenkontroll();
        dobbeltkontroll();
      }

      private void ordinasjonen() {
        if (order == null) {
          prosedyre();
          return;
        }
        svar(
            Kontrollpunkt.ORDINASJON,
            oppgave.gjelder() ? Rettsvar.RIKTIG : Rettsvar.FEIL,
            "ordinasjon-gjelder-ikke");
        svar(Kontrollpunkt.FORSKRIVER, personer.forskriver(order).svar(), "forskriver-ikke-kjent");
        cave(order);
        boolean wrong = order.is("metotreksat") && !Utdelingstider.ukentlig(order);
        svar(
            Kontrollpunkt.UKEDOSE,
            !wrong ? Rettsvar.RIKTIG : ja("metotreksat-ukentlig") ? Rettsvar.FEIL : Rettsvar.UKJENT,
            "metotreksat-ikke-ukentlig");
      }

      private void cave(MedicationRequest order) {
        List<Rettsvar> relations = caveforhold(order).stream().map(Caveforhold::svar).toList();
        if (!cavekunnskap(order).kjent()) {
          svar(Kontrollpunkt.CAVE, Rettsvar.UKJENT, "cave-ikke-registrert");
        } else if (relations.contains(Rettsvar.FEIL)) {
          Rettsvar svar = ja("cave-treff-stopper") ? Rettsvar.FEIL : Rettsvar.UKJENT;
          svar(Kontrollpunkt.CAVE, svar, "cave-kan-gjelde");
        } else {
          Rettsvar svar = relations.contains(Rettsvar.UKJENT) ? Rettsvar.UKJENT : Rettsvar.RIKTIG;
          svar(Kontrollpunkt.CAVE, svar, "cave-kan-ikke-sammenlignes");
        }
      }

      /**
       * Without an order nothing can be cleared; a standing procedure is for a person to follow.
       */
      private void prosedyre() {
        if (oppgave.prosedyre().isEmpty()) {
          svar(Kontrollpunkt.ORDINASJON, Rettsvar.FEIL, "ordinasjon-mangler");
          return;
        }
        Optional<CarePlan> plan =
            sak.all(CarePlan.class).stream()
                .filter(one -> one.ref().equals(oppgave.prosedyre()))
                .filter(one -> one.is("staaende-prosedyre"))
                .findFirst();
        LocalDate day = oppgave.naar() == null ? dag : dagen(oppgave.naar());
        Staaendeprosedyre prosedyre =
            new Staaendeprosedyre(
                oppgave.ref(),
                plan.filter(one -> one.status().equals("active") && one.period().contains(day))
                    .filter(one -> personer.erVirksomhetsleder(one.author(), day(one, day)))
                    .isPresent(),
                plan.stream()
                    .flatMap(one -> one.contributor().stream())
                    .anyMatch(who -> personer.erLege(who, day)),
                sak.svar("prosedyre-noedvendig", oppgave.ref()) == Rettsvar.RIKTIG,
                List.of(oppgave));
        facts.add(prosedyre);
        svar(
            Kontrollpunkt.ORDINASJON,
            prosedyre.gyldig() ? Rettsvar.UKJENT : Rettsvar.FEIL,
            prosedyre.gyldig() ? "staaende-prosedyre" : "prosedyre-gjelder-ikke");
      }

      /** Who the leader was is asked of the day when the procedure was set. */
      private static LocalDate day(CarePlan plan, LocalDate day) {
        return plan.created() == null ? day : plan.created();
      }

      private void femRette() {
        if (order == null) {
          return;
        }
        svar(Kontrollpunkt.PASIENT, pasient(order), "pasient-ukjent");
        if (dose == null) {
          for (Kontrollpunkt punkt :
              List.of(Kontrollpunkt.LEGEMIDDEL, Kontrollpunkt.DOSE, Kontrollpunkt.VEI)) {
            svar(punkt, Rettsvar.UKJENT, "dose-ikke-planlagt");
          }
        } else {
          legemiddel(order, dose);
          List<Dosage> dosages = Utdelingstider.naermest(order, oppgave.naar());
          svar(Kontrollpunkt.DOSE, doser(dosages, dose), "dose-kan-ikke-sammenlignes");
          Rettsvar vei =
              dosages.stream()
                  .map(one -> Virkestoffer.sammeKoder(one.route(), dose.route()))
                  .reduce(Rettsvar::verste)
                  .orElse(Rettsvar.UKJENT);
          svar(Kontrollpunkt.VEI, vei, "vei-ikke-oppgitt");
        }
        tid(order);
      }

      private Rettsvar pasient(MedicationRequest order) {
        boolean wrong =
            !order.subject().equals(task.subject())
                || (dose != null && !dose.subject().equals(task.subject()));
        if (wrong) {
          return Rettsvar.FEIL;
        }
        return dose != null && sak.kjenner(task.subject()) ? Rettsvar.RIKTIG : Rettsvar.UKJENT;
      }

      private void legemiddel(MedicationRequest order, MedicationAdministration dose) {
        Rettsvar stoff = stoffer.sammeStoff(order, order.medication(), dose, dose.medication());
        Rettsvar produkt = Virkestoffer.sammeProdukt(order.codes(), dose.codes());
        Rettsvar form = stoffer.sammeForm(order.medication(), dose.medication());
        boolean bytte = stoff == Rettsvar.RIKTIG && produkt == Rettsvar.FEIL;
        Rettsvar samme = stoff;
        if (stoffer.mangler(order.medication()) || stoffer.mangler(dose.medication())) {
          samme = stoff.verste(Rettsvar.UKJENT);
        } else if (form == Rettsvar.FEIL) {
          samme = Rettsvar.FEIL;
        } else if (Virkestoffer.harProdukt(order.codes()) && !bytte) {
          samme =
              stoff == Rettsvar.UKJENT && produkt == Rettsvar.RIKTIG
                  ? Rettsvar.RIKTIG
                  : stoff.verste(produkt == Rettsvar.FEIL ? Rettsvar.UKJENT : produkt);
        }
        svar(Kontrollpunkt.LEGEMIDDEL, samme, "legemiddel-uten-kode");
        String hinder = bytte ? hinderForBytte(order, dose) : "";
        svar(Kontrollpunkt.BYTTE, hinder.isEmpty() ? Rettsvar.RIKTIG : Rettsvar.FEIL, hinder);
      }

      private String hinderForBytte(MedicationRequest order, MedicationAdministration dose) {
        if (Boolean.FALSE.equals(order.substitutionAllowed())) {
          return "reservert-mot-bytte";
        }
        if (sak.svar("byttbart-legemiddel", dose.ref()) != Rettsvar.RIKTIG) {
          return "ikke-byttbart";
        }
        return personer.kanBytte(task, dag) ? "" : "bytte-uten-rett";
      }

      private static Rettsvar doser(List<Dosage> dosages, MedicationAdministration dose) {
        if (dose.dose() == null || dosages.isEmpty()) {
          return Rettsvar.UKJENT;
        }
        Rettsvar best = Rettsvar.FEIL;
        for (Dosage dosage : dosages) {
          Rettsvar one = dose(dosage, dose.dose());
          if (one == Rettsvar.RIKTIG) {
            return one;
          }
          best = one == Rettsvar.UKJENT ? one : best;
        }
        return best;
      }

      private static Rettsvar dose(Dosage dosage, no.byrutine.fhir.Quantity given) {
        no.byrutine.fhir.Quantity ordered =
            dosage.dose() == null ? dosage.maxDosePerAdministration() : dosage.dose();
        BigDecimal amount =
            ordered == null || ordered.unit() == null ? null : given.in(ordered.unit());
        if (ordered == null || amount == null) {
          return Rettsvar.UKJENT;
        }
        int compared = amount.compareTo(ordered.value());
        boolean right = dosage.dose() == null ? compared <= 0 : compared == 0;
        return right && given.value().signum() > 0 ? Rettsvar.RIKTIG : Rettsvar.FEIL;
      }

      private void tid(MedicationRequest order) {
        if (oppgave.behov()) {
          svar(
              Kontrollpunkt.TIDSPUNKT,
              oppgave.naar() == null ? Rettsvar.UKJENT : Rettsvar.RIKTIG,
              "tidspunkt-mangler");
          return;
        }
        Optional<Duration> away = Utdelingstider.avvik(order, oppgave.naar());
        svar(
            Kontrollpunkt.TIDSPUNKT,
            away.isPresent() ? Rettsvar.RIKTIG : Rettsvar.UKJENT,
            oppgave.naar() == null ? "tidspunkt-mangler" : "klokkeslett-mangler");
        away.ifPresent(
            it -> facts.add(new Tidsavvik(oppgave.ref(), minutter(it), List.of(oppgave))));
      }

      /** The orders as needed whose maximum this dose could pass. */
      private void behovsdose() {
        if (order == null) {
          return;
        }
        Samlet maks = new Samlet();
        Samlet avstand = new Samlet();
        for (MedicationRequest prn : sak.ordinasjoner()) {
          boolean own = prn.ref().equals(order.ref());
          if (behov(prn) && (own || angaar(prn))) {
            grenser(prn, own, maks, avstand);
          }
        }
        svar(Kontrollpunkt.MAKSIMUM, maks.svar, maks.grunn);
        svar(Kontrollpunkt.AVSTAND, avstand.svar, avstand.grunn);
      }

      private boolean angaar(MedicationRequest prn) {
        return prn.status().equals("active")
            && order != null
            && prn.subject().equals(order.subject())
            && !nei("prn-faste-doser-teller")
            && stoffer.sammeStoff(prn, prn.medication(), order, order.medication())
                == Rettsvar.RIKTIG;
      }

      private void grenser(MedicationRequest prn, boolean own, Samlet maks, Samlet avstand) {
        if (oppgave.naar() == null) {
          maks.og(Rettsvar.UKJENT, "tidspunkt-mangler");
          avstand.og(Rettsvar.UKJENT, "tidspunkt-mangler");
          return;
        }
        Utdelingsdoser doser = new Utdelingsdoser(sak, stoffer, oppgave, prn, oppgave.naar());
        if (own) {
          avstand.og(
              doser.minst().isEmpty() || !doser.usikker().isEmpty()
                  ? Rettsvar.UKJENT
                  : Rettsvar.RIKTIG,
              doser.minst().isEmpty() ? "avstand-mangler" : doser.usikker());
          for (Doseavstand one : doser.avstander()) {
            facts.add(one);
            avstand.og(
                !one.forKort()
                    ? Rettsvar.RIKTIG
                    : one.fast() ? valgt("prn-faste-doser-teller") : Rettsvar.FEIL,
                "faste-doser-ikke-avklart");
          }
        }
        Optional<Doegnsum> sum = doser.sum();
        sum.ifPresent(facts::add);
        if (sum.isEmpty()) {
          maks.og(
              own || Utdelingsdoser.maks(prn).isPresent() ? Rettsvar.UKJENT : Rettsvar.RIKTIG,
              doser.usikker());
        } else {
          maks.og(sum.get().over() ? Rettsvar.FEIL : Rettsvar.RIKTIG, "");
          maks.og(
              sum.get().bareRullende() ? valgt("prn-rullende-doegn") : Rettsvar.RIKTIG,
              "rullende-doegn-ikke-avklart");
          maks.og(
              sum.get().bareMedFaste() ? valgt("prn-faste-doser-teller") : Rettsvar.RIKTIG,
              "faste-doser-ikke-avklart");
        }
      }

      /** Wrong when the city says that it counts, right when it says not, and else not known. */
      private Rettsvar valgt(String parameter) {
        if (ja(parameter)) {
          return Rettsvar.FEIL;
        }
        return nei(parameter) ? Rettsvar.RIKTIG : Rettsvar.UKJENT;
      }

      private void historikk() {
        boolean future = sak.doser(task.subject()).stream().anyMatch(Derived.this::registrertFrem);
        svar(
            Kontrollpunkt.DOSEHISTORIKK,
            future || oppgave.gitt() ? Rettsvar.UKJENT : Rettsvar.RIKTIG,
            future ? "dose-i-fremtiden" : "dosen-er-gitt");
      }

      private void merking() {
        List<String> refs =
            task.basedOn().stream().filter(one -> one.startsWith("MedicationDispense/")).toList();
        if (refs.isEmpty() && !oppgave.istandgjoering()) {
          svar(
              Kontrollpunkt.ETIKETT,
              sak.svar("fra-originalpakning", task.ref()) == Rettsvar.RIKTIG
                  ? Rettsvar.RIKTIG
                  : Rettsvar.UKJENT,
              "pakning-ikke-kjent");
          return;
        }
        Rettsvar all = Rettsvar.RIKTIG;
        for (String ref : refs.isEmpty() ? List.of(task.ref()) : refs) {
          Optional<MedicationDispense> made = sak.utlevering(ref);
          boolean multidose =
              made.filter(one -> one.dispenseType().is("utdeling-multidose")).isPresent();
          Rettsvar known = refs.isEmpty() || made.isPresent() ? Rettsvar.RIKTIG : Rettsvar.UKJENT;
          all =
              all.verste(known)
                  .verste(
                      multidose
                          ? liste(ref, "multidoseetikett", MULTIDOSE)
                          : liste(ref, "etikett", ETIKETT));
        }
        svar(Kontrollpunkt.ETIKETT, all, "etikett-ikke-kontrollert");
      }

      private void egenkontroll() {
        Rettsvar svar = Rettsvar.RIKTIG;
        if (oppgave.istandgjoering()) {
          svar = liste(task.ref(), "egenkontroll", EGENKONTROLL);
          liste(task.ref(), "egenkontroll-tillegg", tillegg());
        } else if (oppgave.behov()) {
          liste(task.ref(), "egenkontroll-tillegg", tillegg());
        }
        if (task.is("injeksjon")) {
          liste(task.ref(), "stikkforebygging", STIKK);
        }
        svar(Kontrollpunkt.EGENKONTROLL, svar, "egenkontroll-ikke-gjort");
      }

      /** The points that are relevant for this dose. */
      private List<String> tillegg() {
        List<String> points = new ArrayList<>();
        if (task.is("injeksjon")) {
          points.add("egenkontroll-volum");
          points.add("egenkontroll-visuell");
        }
        if (oppgave.behov()) {
          points.add("egenkontroll-siste-dose");
          points.add("egenkontroll-doegnmaks");
        }
        sak.legemiddel(dose == null ? null : dose.medication())
            .ifPresent(
                medicine -> {
                  if (medicine.opened() != null) {
                    points.add("egenkontroll-anbrudd");
                  }
                  if (medicine.prepared() != null) {
                    points.add("egenkontroll-blanding");
                  }
                });
        return points;
      }

      private Rettsvar liste(String about, String list, List<String> points) {
        Rettsvar whole = sak.svar(list, about);
        Rettsvar all = Rettsvar.RIKTIG;
        for (String point : points) {
          Rettsvar own = sak.svar(point, about);
          Rettsvar svar = own == Rettsvar.UKJENT ? whole : own;
          all = all.verste(svar);
          facts.add(new Utdelingssjekk(oppgave.ref(), about, list, point, svar, List.of(oppgave)));
        }
        return all;
      }

      private void dobbeltkontroll() {
        Dobbeltsignering signed = personer.dobbeltkontroll(task);
        facts.add(signed);
        Rettsvar svar;
        if (signed.kreves() == Rettsvar.FEIL) {
          svar = Rettsvar.RIKTIG;
        } else if (signed.kreves() == Rettsvar.UKJENT && signed.signaturer() == 0) {
          svar = Rettsvar.UKJENT;
        } else {
          boolean unfit = signed.faglig() && signed.kompetanse() == Rettsvar.FEIL;
          svar = signed.utfoert() && !unfit ? Rettsvar.RIKTIG : Rettsvar.FEIL;
        }
        svar(Kontrollpunkt.DOBBELTKONTROLL, svar, "dobbeltkontroll-ikke-avklart");
      }
    }

    private boolean registrertFrem(MedicationAdministration dose) {
      return RECORDED.contains(dose.status()) && fremtidig(dose);
    }

    /** The worst of several answers, and the reason for it. */
    private static final class Samlet {
      private Rettsvar svar = Rettsvar.RIKTIG;
      private String grunn = "";

      void og(Rettsvar next, String why) {
        Rettsvar worst = svar.verste(next);
        if (worst != svar) {
          svar = worst;
          grunn = why;
        }
      }
    }

    // Multidose and needle-sticks.

    private void rull(MedicationDispense roll) {
      LocalDate last = siste(roll);
      if (last == null || last.isBefore(dag)) {
        return;
      }
      boolean next =
          sak.all(MedicationDispense.class).stream()
              .filter(other -> other.dispenseType().is("utdeling-multidose"))
              .filter(other -> other.subject().equals(roll.subject()))
              .map(this::siste)
              .anyMatch(day -> day != null && day.isAfter(last));
      BigDecimal left = BigDecimal.valueOf(Tider.dager(dag, last));
      Optional<Parameter> limit = parameters.value("multidose-varsel-dager");
      boolean soon =
          limit.map(Parameter::value).filter(days -> left.compareTo(days) < 0).isPresent();
      List<Object> basedOn = new ArrayList<>(List.of(roll));
      limit.ifPresent(basedOn::add);
      if (roll.daysSupply() == null) {
        parameters.value("multidose-dager").ifPresent(basedOn::add);
      }
      facts.add(new Multidoserull(roll, last, left, next, soon, basedOn));
    }

    /** The last day of a roll that covers whole days from the one that it was handed over. */
    private @Nullable LocalDate siste(MedicationDispense roll) {
      LocalDate first = Tider.dag(roll.whenHandedOver());
      Optional<BigDecimal> days =
          Optional.ofNullable(roll.daysSupply())
              .map(supply -> supply.in("d"))
              .or(() -> parameters.value("multidose-dager").map(Parameter::value));
      return first == null || days.isEmpty() ? null : first.plusDays(days.get().longValue() - 1);
    }

    private void stikk(AdverseEvent event) {
      boolean assessed = sak.svar("stikkskade-vurdert", event.ref()) == Rettsvar.RIKTIG;
      if (naa != null && event.date() != null && !assessed) {
        facts.add(
            new Stikkskadeforloep(
                event, minutter(Duration.between(event.date(), naa)), List.of(event)));
      }
    }
  }
}
