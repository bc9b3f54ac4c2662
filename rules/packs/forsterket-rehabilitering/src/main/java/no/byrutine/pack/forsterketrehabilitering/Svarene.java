package no.byrutine.pack.forsterketrehabilitering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Observation;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** The answers in the application: of each question the last. */
public final class Svarene implements Derivation {

  private static final String SYSTEM = "https://byrutine.no/fhir/CodeSystem/rehabiliteringssvar";

  private static final Comparator<Observation> TIME =
      Comparator.<Observation, LocalDate>comparing(it -> it.effective().start())
          .thenComparing(Svarene::moment);

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    return new ArrayList<>(av(facts));
  }

  /** The last answers. */
  static List<Svar> av(Facts facts) {
    Map<String, List<Observation>> byQuestion = new LinkedHashMap<>();
    for (Observation observation : facts.all(Observation.class)) {
      String question = question(observation);
      if (question != null) {
        byQuestion.computeIfAbsent(question, it -> new ArrayList<>()).add(observation);
      }
    }
    List<Svar> last = new ArrayList<>(byQuestion.size());
    byQuestion.forEach((question, answers) -> last.add(last(question, answers)));
    return last;
  }

  static Optional<Svar> finn(List<Svar> svar, String question) {
    return svar.stream().filter(it -> it.sporsmaal().equals(question)).findFirst();
  }

  private static @Nullable String question(Observation observation) {
    for (Coding coding : observation.codes().codings()) {
      if (coding.system().equals(SYSTEM)) {
        return coding.code();
      }
    }
    return null;
  }

  private static OffsetDateTime moment(Observation observation) {
    OffsetDateTime at = observation.at();
    return at == null ? OffsetDateTime.MIN : at;
  }

  private static Svar last(String question, List<Observation> answers) {
    Observation newest = Collections.max(answers, TIME);
    List<Observation> lastOnes =
        answers.size() == 1
            ? answers
            : answers.stream().filter(it -> TIME.compare(it, newest) == 0).toList();
    boolean disagree = lastOnes.stream().anyMatch(it -> !same(it, newest));
    return new Svar(
        question,
        newest.codes(),
        newest.effective().start(),
        answered(newest),
        newest.answer(),
        newest.value(),
        disagree,
        List.copyOf(lastOnes));
  }

  /** Words are an answer of yes to a question that asks for words. */
  private static @Nullable Boolean answered(Observation observation) {
    String text = observation.text();
    return (observation.yes() == null && text != null && !text.isBlank())
        ? Boolean.TRUE
        : observation.yes();
  }

  private static boolean same(Observation one, Observation other) {
    return Objects.equals(one.yes(), other.yes())
        && one.answer().codings().equals(other.answer().codings())
        && same(one.value(), other.value());
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }
}
