package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Medicinal;
import no.byrutine.in.Facts;

/** The orders of LAR medicines, and whether each is a change of medicine. */
record Larordinasjoner(Facts facts, LocalDate on, Larbeslutninger decisions, Lardoser doses) {

  List<Larordinasjon> alle() {
    return facts.all(MedicationRequest.class).stream()
        .filter(request -> request.is("lar-legemiddel") && request.status().equals("active"))
        .map(this::order)
        .toList();
  }

  private Larordinasjon order(MedicationRequest request) {
    List<Object> basedOn = new ArrayList<>(List.of(request));
    boolean methadone = request.is("metadon");
    LocalDate authored = request.authoredOn() == null ? on : request.authoredOn();
    Optional<MedicationRequest> replaced = replaced(request);
    boolean change = replaced.isPresent();
    replaced.ifPresent(basedOn::add);
    if (!change) {
      Optional<Medicinal> latest = doses.latest(request.subject(), on.plusDays(1));
      change = latest.filter(given -> given.is("metadon") != methadone).isPresent();
      if (change) {
        latest.ifPresent(basedOn::add);
      }
    }
    Optional<Larvedtak> decision =
        change ? changeDecision(request, authored, replaced) : Optional.empty();
    decision.ifPresent(basedOn::add);
    return new Larordinasjon(
        request,
        methadone,
        change,
        decision.isPresent(),
        decision.filter(one -> one.vedtak().detail().is("lar-doegnenhet")).isPresent(),
        hasUnknownPrior(request),
        basedOn);
  }

  /** The order of the other medicine that this one takes the place of, or stands beside. */
  private Optional<MedicationRequest> replaced(MedicationRequest request) {
    return facts.all(MedicationRequest.class).stream()
        .filter(other -> other.is("lar-legemiddel") && !other.ref().equals(request.ref()))
        .filter(other -> other.subject().equals(request.subject()))
        .filter(other -> other.is("metadon") != request.is("metadon"))
        .filter(
            other ->
                other.ref().equals(request.priorPrescription())
                    || (other.status().equals("active") && !isLater(other, request)))
        .findFirst();
  }

  private boolean hasUnknownPrior(MedicationRequest request) {
    return request.priorPrescription() != null
        && facts.all(MedicationRequest.class).stream()
            .noneMatch(other -> other.ref().equals(request.priorPrescription()));
  }

  private static boolean isLater(MedicationRequest other, MedicationRequest than) {
    LocalDate theirs = other.authoredOn();
    LocalDate own = than.authoredOn();
    return theirs != null && own != null && theirs.isAfter(own);
  }

  private Optional<Larvedtak> changeDecision(
      MedicationRequest request, LocalDate authored, Optional<MedicationRequest> replaced) {
    LocalDate since = replaced.map(MedicationRequest::authoredOn).orElse(LocalDate.MIN);
    return decisions.inForce("lar-bytte", request.subject(), authored).stream()
        .filter(one -> one.spesialist() && !one.fattet().isBefore(since))
        .findFirst();
  }
}
