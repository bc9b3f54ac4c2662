package no.byrutine.checker.handbook;

import java.util.List;
import java.util.Map;
import no.byrutine.checker.QuestionTree;
import no.byrutine.checker.QuestionTree.Branch;
import no.byrutine.checker.page.Html;
import no.byrutine.decision.Words;

/**
 * The question tree as nested lists: what each heading asks for, and what it can lead to. A drawing
 * of some hundred arrows cannot be read aloud, nor printed on a sheet.
 */
final class QuestionPart {

  private QuestionPart() {}

  static Html of(QuestionTree tree) {
    Html part = Bilingual.heading("spoersmaal", "Spørsmålene", "The questions");
    for (Map.Entry<Words, List<Branch>> section : tree.branches().entrySet()) {
      part =
          part.and(
              Html.element("h3", Bilingual.of(section.getKey())),
              Html.list(section.getValue(), QuestionPart::branch));
    }
    return part;
  }

  private static Html branch(Branch branch) {
    return Html.link("#" + branch.heading(), branch.heading())
        .and(
            Html.list(
                List.of(
                    Bilingual.of("Spør etter: ", "Asks for: ")
                        .and(
                            Html.list(
                                branch.inputs(),
                                input ->
                                    Html.text(input.name() + ": ").and(Bilingual.of(input.why())))),
                    Bilingual.of("Kan føre til: ", "Can lead to: ")
                        .and(
                            Html.list(
                                branch.outcomes(), outcome -> Bilingual.of(outcome.display())))),
                item -> item));
  }
}
