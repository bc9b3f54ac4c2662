package no.byrutine.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form that was filled in.
 *
 * @param codes the form: the system is its canonical address up to the last {@code /}, the code is
 *     what follows, without a version
 * @param authored when it was filled in, in Norwegian time; null when no time of day was sent
 * @param items the answers in the order of the form, those within others among them: one for each
 *     answer, and one without an answer where the form has none
 */
public record QuestionnaireResponse(
    String ref,
    Codes codes,
    String status,
    @Nullable String subject,
    @Nullable OffsetDateTime authored,
    @Nullable String author,
    List<Item> items)
    implements Resource, Coded {

  public QuestionnaireResponse {
    items = List.copyOf(items);
  }

  /**
   * One answer.
   *
   * @param yes an answer of yes or no
   * @param answer the code that was chosen
   * @param value a number, in {@code unit}
   * @param unit the UCUM code of {@code value}: {@code 1} for a number without a unit
   * @param date a day; the first that a partial date covers
   * @param text an answer in words
   */
  public record Item(
      String linkId,
      @Nullable Boolean yes,
      Codes answer,
      @Nullable BigDecimal value,
      @Nullable String unit,
      @Nullable LocalDate date,
      @Nullable String text) {

    /** Whether there is an answer. */
    public boolean answered() {
      return yes != null
          || !answer.codings().isEmpty()
          || value != null
          || date != null
          || text != null;
    }
  }

  private Stream<Item> items(String linkId) {
    return items.stream().filter(item -> item.linkId().equals(linkId));
  }

  /** Whether the question was answered with yes, and nowhere with no. */
  public boolean yes(String linkId) {
    return all(linkId, true);
  }

  /** Whether the question was answered with no, and nowhere with yes. */
  public boolean no(String linkId) {
    return all(linkId, false);
  }

  private boolean all(String linkId, boolean expected) {
    List<Boolean> answers = items(linkId).map(Item::yes).filter(Objects::nonNull).toList();
    return !answers.isEmpty() && answers.stream().allMatch(answer -> answer == expected);
  }

  /** Whether the question has an answer of any kind. */
  public boolean answered(String linkId) {
    return items(linkId).anyMatch(Item::answered);
  }

  /** The codes that were chosen, all of them; none when there is no such answer. */
  public Codes answer(String linkId) {
    Set<Coding> codings = new LinkedHashSet<>();
    Set<String> concepts = new HashSet<>();
    items(linkId)
        .forEach(
            item -> {
              codings.addAll(item.answer().codings());
              concepts.addAll(item.answer().concepts());
            });
    return codings.isEmpty() ? Codes.NONE : new Codes(List.copyOf(codings), concepts);
  }

  /** The first answer in words. */
  public @Nullable String text(String linkId) {
    return items(linkId).map(Item::text).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** The first answer that is a day. */
  public @Nullable LocalDate date(String linkId) {
    return items(linkId).map(Item::date).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
