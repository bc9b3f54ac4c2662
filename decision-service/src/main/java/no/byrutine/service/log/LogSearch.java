package no.byrutine.service.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import no.byrutine.service.access.Reach;

/**
 * A search of the log. It begins by asking for everything; each condition narrows it.
 *
 * @param conditions in SQL, each true of a row that is asked for
 * @param arguments what stands for the question marks in them
 * @param count the most records of one page
 */
public record LogSearch(List<String> conditions, List<Object> arguments, int count) {

  static final int MOST = 100;

  public LogSearch {
    conditions = List.copyOf(conditions);
    arguments = List.copyOf(arguments);
  }

  static LogSearch all(int count) {
    return new LogSearch(List.of(), List.of(), count);
  }

  /** The same, of those alone for which the condition is true too, when it has an argument. */
  LogSearch and(String condition, Optional<?> argument) {
    return argument.isPresent() ? and(condition, List.of(argument.get())) : this;
  }

  private LogSearch and(String condition, List<?> arguments) {
    List<String> more = new ArrayList<>(conditions);
    List<Object> moreArguments = new ArrayList<>(this.arguments);
    more.add(condition);
    moreArguments.addAll(arguments);
    return new LogSearch(more, moreArguments, count);
  }

  /** Those that are about one of these pseudonyms. */
  LogSearch about(List<String> pseudonyms) {
    if (pseudonyms.isEmpty()) {
      return and("1 = 0", List.of());
    }
    String marks = marks(pseudonyms);
    List<String> twice = new ArrayList<>(pseudonyms);
    twice.addAll(pseudonyms);
    return and("(subject in (" + marks + ") or person in (" + marks + "))", twice);
  }

  /** Those of the packs that are reached. */
  LogSearch within(Reach reach) {
    if (reach.all()) {
      return this;
    }
    List<String> packs = List.copyOf(reach.packs());
    return packs.isEmpty() ? and("1 = 0", List.of()) : and("pack in (" + marks(packs) + ")", packs);
  }

  private static String marks(List<String> arguments) {
    return String.join(", ", Collections.nCopies(arguments.size(), "?"));
  }

  String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }
}
