package no.byrutine.service.fhir;

import java.util.ArrayList;
import java.util.List;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Missing;
import no.byrutine.decision.NotUsed;
import no.byrutine.decision.Severity;
import no.byrutine.decision.Words;
import no.byrutine.in.Issue;
import no.byrutine.out.OperationOutcomes.Graded;

/** How a case that can be decided meets what the pack reads. */
final class Needs {

  private static final Words MET =
      new Words(
          "Alt som rutinen spør etter, er der, og alt som ble sendt, er brukt.",
          "All that the pack asks for is there, and all that was sent is used.");

  private Needs() {}

  /** What is missing and what no rule saw; that all is well when there is neither. */
  static List<Graded> of(Decision decision) {
    List<Graded> found = new ArrayList<>();
    decision.missing().stream()
        .filter(Missing::couldChange)
        .map(Needs::missing)
        .forEach(found::add);
    decision.missing().stream()
        .filter(it -> !it.couldChange())
        .map(Needs::missing)
        .forEach(found::add);
    decision.notUsed().stream().map(Needs::notUsed).forEach(found::add);
    if (found.isEmpty()) {
      found.add(new Graded(Severity.INFO, new Issue("informational", "", MET)));
    }
    return found;
  }

  private static Graded missing(Missing missing) {
    String what = missing.input() + " (" + missing.resource() + ")";
    boolean matters = missing.couldChange();
    return new Graded(
        matters ? Severity.WARNING : Severity.INFO,
        new Issue(
            matters ? "required" : "informational",
            "",
            new Words(
                what
                    + (matters
                        ? " mangler, og kan endre svaret: "
                        : " mangler, men endrer ikke svaret: ")
                    + missing.why().nb(),
                what
                    + (matters
                        ? " is missing, and could change the answer: "
                        : " is missing, but does not change the answer: ")
                    + missing.why().en())));
  }

  private static Graded notUsed(NotUsed notUsed) {
    return new Graded(
        Severity.INFO,
        new Issue(
            "informational",
            "",
            new Words(
                notUsed.ref() + " er ikke brukt: " + notUsed.why().nb(),
                notUsed.ref() + " is not used: " + notUsed.why().en())));
  }
}
