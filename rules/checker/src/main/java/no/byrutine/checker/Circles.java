package no.byrutine.checker;

import java.util.ArrayList;
import java.util.List;
import no.byrutine.engine.definition.PackProblem;

/** Rules that wait for each other, so that none can be first. */
final class Circles implements Check {

  @Override
  public void check(CheckedPack pack, Remarks remarks) {
    List<PackProblem> unread = new ArrayList<>();
    List<PackProblem> circles = new ArrayList<>();
    List<RuleSource> rules = new ArrayList<>();
    for (DrlFile file : pack.drl()) {
      rules.addAll(new RuleParser(unread).parse(file.name(), file.text()));
    }
    if (unread.isEmpty()) {
      new Strata(rules, circles);
      remarks.errors("circle", circles);
    }
  }
}
