package no.byrutine.service.json;

import java.util.List;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.out.InvoiceShape;
import no.byrutine.out.Invoices;

/** A decision as a draft of an Invoice: all of what is to be paid, or what keeps it back. */
final class InvoiceWriter {

  private final Pack pack;
  private final Invoices invoices;

  /**
   * @throws BadInput when the pack has no invoice
   */
  InvoiceWriter(Pack pack) {
    this.pack = pack;
    this.invoices = new Invoices(shape(pack.definition()), pack.texts());
  }

  /**
   * The Invoice as JSON.
   *
   * @throws BadInput when the decision asks for information, or has no amount
   */
  String write(Decision decision) {
    return invoices.json(decision).orElseThrow(() -> new BadInput(withheld(decision)));
  }

  static InvoiceShape shape(PackDefinition pack) {
    return pack.invoice().orElseThrow(() -> new BadInput(noInvoice(pack.ref().id())));
  }

  private static Issue noInvoice(String id) {
    return new Issue(
        "not-found",
        "pack",
        new Words(
            "Rutinen «" + id + "» har ingen faktura. Se listen over rutiner på /.",
            "The pack '" + id + "' has no invoice. See the list of packs at /."));
  }

  private List<Issue> withheld(Decision decision) {
    List<Issue> asked =
        decision.findings().stream()
            .filter(finding -> finding.effect() == Effect.REQUIRES_INFORMATION)
            .map(finding -> pack.texts().words(finding.text(), finding.because()))
            .distinct()
            .map(words -> new Issue("required", "", words))
            .toList();
    return asked.isEmpty() ? List.of(noAmount(decision.outcome().display())) : asked;
  }

  private static Issue noAmount(Words outcome) {
    return new Issue(
        "business-rule",
        "",
        new Words(
            "Det er ikke noe beløp å fakturere i denne saken. Svaret er «" + outcome.nb() + "».",
            "There is no amount to invoice in this case. The answer is '" + outcome.en() + "'."));
  }
}
