package no.byrutine.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import no.byrutine.engine.definition.PackProblem;

/** Remarks as they are made; in the end each of them once, in the order of the files. */
final class Remarks {

  private final List<Remark> all = new ArrayList<>();

  void error(String check, Place place, String what, String mend) {
    add(Level.ERROR, check, place, what, mend);
  }

  void warning(String check, Place place, String what, String mend) {
    add(Level.WARNING, check, place, what, mend);
  }

  void add(Level level, String check, Place place, String what, String mend) {
    all.add(
        new Remark(
            level,
            check,
            place.file(),
            place.line(),
            place.column(),
            place.rule(),
            what.strip(),
            mend.strip()));
  }

  void errors(String check, List<PackProblem> problems) {
    for (PackProblem problem : problems) {
      Place place = new Place(problem.file(), problem.line(), problem.column(), "");
      error(check, place, problem.what(), problem.mend());
    }
  }

  /** Takes these out, in the order of the files. */
  List<Remark> take(Predicate<Remark> these) {
    List<Remark> taken = inOrder().stream().filter(these).toList();
    all.removeAll(taken);
    return taken;
  }

  boolean hasErrors() {
    return all.stream().anyMatch(remark -> remark.level() == Level.ERROR);
  }

  List<Remark> inOrder() {
    return List.copyOf(new TreeSet<>(all));
  }
}
