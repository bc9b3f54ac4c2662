package no.byrutine.engine.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Basis;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Layer;

/**
 * A source that the pack's rules and numbers stand on.
 *
 * @param certainty how surely we know what it says
 * @param url where it can be read; empty when it has no known address, and the pack says in {@code
 *     access} where it can be had
 * @param checkedOn the day on which it was last read
 */
public record Source(
    String key, String title, Layer layer, Certainty certainty, String url, LocalDate checkedOn) {

  /** The ground that this source is at a place in it, for example {@code § 3(2)}. */
  Basis at(String place) {
    return new Basis(key, title, place, url, layer, certainty, checkedOn);
  }

  /**
   * The grounds in a text such as {@code egenandelsforskriften § 3(2); hol § 11-2}: a source's key,
   * and a place in it. Empty when a part names no source of the pack.
   */
  static Optional<List<Basis>> parse(String text, Map<String, Source> sources) {
    List<Optional<Basis>> found =
        List.of(text.split(";")).stream().map(part -> one(part.strip(), sources)).toList();
    return found.stream().allMatch(Optional::isPresent)
        ? Optional.of(found.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
  }

  private static Optional<Basis> one(String text, Map<String, Source> sources) {
    int space = text.indexOf(' ');
    Source source = sources.get(space < 0 ? text : text.substring(0, space));
    return Optional.ofNullable(source)
        .map(found -> found.at(space < 0 ? "" : text.substring(space + 1).strip()));
  }
}
