package no.byrutine.in;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.byrutine.decision.Words;

/** What was found wrong so far: each fault once, and not more of them than anyone can read. */
final class Issues {

  static final int MOST = 100;

  private final Map<String, Issue> byFault = new LinkedHashMap<>();
  private final String root;

  Issues() {
    this("Bundle");
  }

  /**
   * @param root how all that was sent is named
   */
  Issues(String root) {
    this.root = root;
  }

  void add(String code, String expression, String nb, String en) {
    add(new Issue(code, expression, new Words(nb, en)));
  }

  void add(Issue issue) {
    byFault.putIfAbsent(issue.code() + " " + issue.expression(), issue);
  }

  void addAll(Issues others) {
    others.byFault.values().forEach(this::add);
  }

  /**
   * Adds what was found later, apart from what stands in an element that is faulty already: a
   * number sent as text is one fault, and not also a number that is missing.
   */
  void addNew(Issues later) {
    List<String> known = byFault.values().stream().map(Issue::expression).toList();
    later.byFault.values().stream()
        .filter(issue -> known.stream().noneMatch(place -> touches(place, issue.expression())))
        .forEach(this::add);
  }

  private static boolean touches(String one, String other) {
    return one.equals(other) || within(one, other) || within(other, one);
  }

  private static boolean within(String outer, String inner) {
    return inner.startsWith(outer)
        && (inner.charAt(outer.length()) == '.' || inner.charAt(outer.length()) == '[');
  }

  List<Issue> all() {
    return List.copyOf(byFault.values());
  }

  boolean isEmpty() {
    return byFault.isEmpty();
  }

  boolean isFull() {
    return byFault.size() > MOST;
  }

  void throwIfAny() {
    if (!isEmpty()) {
      throw badInput();
    }
  }

  BadInput badInput() {
    List<Issue> all = new ArrayList<>(byFault.values());
    if (!isFull()) {
      return new BadInput(all);
    }
    List<Issue> shown = new ArrayList<>(all.subList(0, MOST));
    shown.add(
        new Issue(
            "too-costly",
            root,
            new Words(
                "Det er flere feil enn de " + MOST + " som vises. Rett disse og send på nytt.",
                "There are more faults than the "
                    + MOST
                    + " shown. Mend these and send it again.")));
    return new BadInput(shown);
  }
}
