package no.byrutine.pack.legemiddelhaandtering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.MedicationRequest;

/** The maximum and the least interval of one task that has an order. */
final class Behovsgrenser {

  private final Utdelingsgrunnlag grunnlag;
  private final Utdelingssak sak;
  private final Utdelingsoppgave oppgave;
  private final MedicationRequest order;
  private final Kontrolliste til;

  Behovsgrenser(
      Utdelingsgrunnlag grunnlag,
      Utdelingsoppgave oppgave,
      MedicationRequest order,
      Kontrolliste til) {
    this.grunnlag = grunnlag;
    this.sak = grunnlag.sak();
    this.oppgave = oppgave;
    this.order = order;
    this.til = til;
  }

  /** The orders as needed whose maximum this dose could pass. */
  void alle() {
    Samlet maks = new Samlet();
    Samlet avstand = new Samlet();
    for (MedicationRequest prn : sak.ordinasjoner()) {
      boolean own = prn.ref().equals(order.ref());
      if (Utdelingsgrunnlag.behov(prn) && (own || angaar(prn))) {
        grenser(prn, own, maks, avstand);
      }
    }
    til.svar(Kontrollpunkt.MAKSIMUM, maks.svar, maks.grunn, maks.hvilerPaa);
    til.svar(Kontrollpunkt.AVSTAND, avstand.svar, avstand.grunn, avstand.hvilerPaa);
  }

  private boolean angaar(MedicationRequest prn) {
    return prn.status().equals("active")
        && prn.subject().equals(order.subject())
        && !grunnlag.nei("prn-faste-doser-teller")
        && grunnlag.stoffer().sammeStoff(prn, prn.medication(), order, order.medication())
            == Rettsvar.RIKTIG;
  }

  private void grenser(MedicationRequest prn, boolean own, Samlet maks, Samlet avstand) {
    if (oppgave.naar() == null) {
      maks.og(Rettsvar.UKJENT, "tidspunkt-mangler");
      avstand.og(Rettsvar.UKJENT, "tidspunkt-mangler");
      return;
    }
    Utdelingsdoser doser =
        new Utdelingsdoser(sak, grunnlag.stoffer(), oppgave, prn, oppgave.naar());
    if (own) {
      avstand.hvilerPaa.addAll(doser.usikre());
      avstand.og(
          doser.minst().isEmpty() || !doser.usikker().isEmpty() ? Rettsvar.UKJENT : Rettsvar.RIKTIG,
          doser.minst().isEmpty() ? "avstand-mangler" : doser.usikker());
      for (Doseavstand one : doser.avstander()) {
        til.add(one);
        avstand.hvilerPaa.add(one);
        avstand.og(
            !one.forKort()
                ? Rettsvar.RIKTIG
                : one.fast() ? valgt("prn-faste-doser-teller") : Rettsvar.FEIL,
            "faste-doser-ikke-avklart");
      }
    }
    Optional<Doegnsum> sum = doser.sum();
    sum.ifPresent(til::add);
    maks.hvilerPaa.add(prn);
    sum.ifPresent(maks.hvilerPaa::add);
    maks.hvilerPaa.addAll(doser.usikre());
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
    if (grunnlag.ja(parameter)) {
      return Rettsvar.FEIL;
    }
    return grunnlag.nei(parameter) ? Rettsvar.RIKTIG : Rettsvar.UKJENT;
  }

  /** The worst of several answers, and the reason for it. */
  private static final class Samlet {
    private Rettsvar svar = Rettsvar.RIKTIG;
    private String grunn = "";
    private final List<Object> hvilerPaa = new ArrayList<>();

    void og(Rettsvar next, String why) {
      Rettsvar worst = svar.verste(next);
      if (worst != svar) {
        svar = worst;
        grunn = why;
      }
    }
  }
}
