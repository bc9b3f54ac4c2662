package no.byrutine.peer.cql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import no.byrutine.trial.AccountWords;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/**
 * A routine in CQL.
 *
 * @param library the name of the library
 * @param expression what is asked of it
 * @param words the answer in the words that all peers share
 */
record CqlRoutine(String library, String expression, Function<Object, List<String>> words) {

  static CqlRoutine of(String routine) {
    return switch (routine) {
      case "egenandel" ->
          new CqlRoutine("Egenandel", "Account", it -> AccountWords.of((Map<?, ?>) plain(it)));
      case "fra" -> new CqlRoutine("Inclusion", "Fulfils", it -> List.of("fulfils " + it));
      default -> throw new IllegalArgumentException("No such routine in CQL: " + routine);
    };
  }

  /** Maps and lists for the engine's tuples. */
  private static Object plain(Object value) {
    if (value instanceof Tuple tuple) {
      Map<String, Object> elements = new HashMap<>();
      tuple.getElements().forEach((name, element) -> elements.put(name, plain(element)));
      return elements;
    }
    return value instanceof List<?> list ? list.stream().map(CqlRoutine::plain).toList() : value;
  }

  /** The text of a library. */
  static byte[] cql(String library) {
    try (InputStream text = CqlRoutine.class.getResourceAsStream(library + ".cql")) {
      return Objects.requireNonNull(text).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> said(Object decision) {
    return words.apply(decision);
  }
}
