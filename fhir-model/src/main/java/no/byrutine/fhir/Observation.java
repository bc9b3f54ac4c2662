package no.byrutine.fhir;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import no.byrutine.decision.Kroner;
import org.jspecify.annotations.Nullable;

/**
 * An observed amount, measurement or answer. {@link #builder} is the readable way to make one.
 *
 * <p>An element that is absent is null here, since a rule's comparison with null matches nothing;
 * an input that must have a value says so in the pack's {@code mustSupport}, and is refused at the
 * door when it lacks it.
 *
 * @param identifier the value of the first identifier, so that several accounts of one kind can be
 *     told apart
 * @param focus whom it is about when not the subject, for example a spouse
 * @param effective the days it holds for; one day for a point in time
 * @param at when it was observed, in Norwegian time; null when no time of day was sent
 * @param value the number of {@code valueQuantity}, in {@code unit}, or {@code valueInteger}; null
 *     for money
 * @param unit the UCUM code of {@code value}: {@code 1} for a whole number without a unit
 * @param kroner the amount when {@code valueQuantity} is money
 * @param share our extension {@code eierandel}: how many per cent of it are the person's own; null
 *     when it was not said
 * @param answer {@code valueCodeableConcept}
 * @param yes {@code valueBoolean}
 * @param text {@code valueString}, or the first note: the reason for a discretionary amount
 * @param performer who observed it
 * @param method how it was measured
 * @param components what was measured along with it
 * @param bound what a laboratory says when it knows only that the value is below or above a number;
 *     {@code value} is null then, so that no rule takes the number for the value. Read only where
 *     the pack's input says that it reads such answers; refused elsewhere
 */
public record Observation(
    String ref,
    @Nullable String identifier,
    Codes codes,
    String status,
    String subject,
    @Nullable String focus,
    Period effective,
    @Nullable OffsetDateTime at,
    @Nullable BigDecimal value,
    @Nullable String unit,
    @Nullable Kroner kroner,
    @Nullable BigDecimal share,
    Codes answer,
    @Nullable Boolean yes,
    @Nullable String text,
    List<String> performer,
    Codes category,
    Codes method,
    List<Component> components,
    @Nullable Bound bound)
    implements Resource, Coded {

  public Observation {
    performer = List.copyOf(performer);
    components = List.copyOf(components);
  }

  /**
   * One thing that was measured or noted along with it.
   *
   * @param value a number, in {@code unit}
   * @param unit the UCUM code of {@code value}: {@code 1} for a whole number without a unit
   * @param yes {@code valueBoolean}
   * @param answer {@code valueCodeableConcept}
   */
  public record Component(
      Codes codes,
      @Nullable BigDecimal value,
      @Nullable String unit,
      @Nullable Boolean yes,
      Codes answer)
      implements Coded {}

  /**
   * A number that the value is on one side of.
   *
   * @param comparator FHIR's {@code <}, {@code <=}, {@code >=} or {@code >}
   * @param unit the UCUM code of {@code value}
   */
  public record Bound(String comparator, BigDecimal value, @Nullable String unit) {

    /** Whether the value is below the number, or at most at it. */
    public boolean below() {
      return comparator.startsWith("<");
    }
  }

  /** The same observation with another status. */
  public Observation withStatus(String of) {
    return new Observation(
        ref,
        identifier,
        codes,
        of,
        subject,
        focus,
        effective,
        at,
        value,
        unit,
        kroner,
        share,
        answer,
        yes,
        text,
        performer,
        category,
        method,
        components,
        bound);
  }

  /** An observation with nothing but its name so far. */
  public static Builder builder(String ref) {
    return new Builder(ref);
  }

  /** Puts an observation together, element by element; what is not given is absent. */
  public static final class Builder {
    private final String ref;
    private @Nullable String identifier;
    private Codes codes = Codes.NONE;
    private String status = "";
    private String subject = "";
    private @Nullable String focus;
    private Period effective = Period.ALWAYS;
    private @Nullable OffsetDateTime at;
    private @Nullable BigDecimal value;
    private @Nullable String unit;
    private @Nullable Kroner kroner;
    private @Nullable BigDecimal share;
    private Codes answer = Codes.NONE;
    private @Nullable Boolean yes;
    private @Nullable String text;
    private List<String> performer = List.of();
    private Codes category = Codes.NONE;
    private Codes method = Codes.NONE;
    private List<Component> components = List.of();
    private @Nullable Bound bound;

    private Builder(String ref) {
      this.ref = ref;
    }

    public Builder identifier(@Nullable String of) {
      this.identifier = of;
      return this;
    }

    public Builder codes(Codes of) {
      this.codes = of;
      return this;
    }

    public Builder status(String of) {
      this.status = of;
      return this;
    }

    public Builder subject(String of) {
      this.subject = of;
      return this;
    }

    public Builder focus(@Nullable String of) {
      this.focus = of;
      return this;
    }

    public Builder effective(Period of) {
      this.effective = of;
      return this;
    }

    public Builder at(@Nullable OffsetDateTime of) {
      this.at = of;
      return this;
    }

    /** A measurement, with the UCUM code of its unit. */
    public Builder value(@Nullable BigDecimal of, @Nullable String inUnit) {
      this.value = of;
      this.unit = inUnit;
      return this;
    }

    public Builder kroner(@Nullable Kroner of) {
      this.kroner = of;
      return this;
    }

    public Builder share(@Nullable BigDecimal percent) {
      this.share = percent;
      return this;
    }

    public Builder answer(Codes of) {
      this.answer = of;
      return this;
    }

    public Builder yes(@Nullable Boolean of) {
      this.yes = of;
      return this;
    }

    public Builder text(@Nullable String of) {
      this.text = of;
      return this;
    }

    public Builder performer(List<String> of) {
      this.performer = List.copyOf(of);
      return this;
    }

    public Builder category(Codes of) {
      this.category = of;
      return this;
    }

    public Builder method(Codes of) {
      this.method = of;
      return this;
    }

    public Builder components(List<Component> of) {
      this.components = List.copyOf(of);
      return this;
    }

    public Builder bound(@Nullable Bound of) {
      this.bound = of;
      return this;
    }

    public Observation build() {
      return new Observation(
          ref,
          identifier,
          codes,
          status,
          subject,
          focus,
          effective,
          at,
          value,
          unit,
          kroner,
          share,
          answer,
          yes,
          text,
          performer,
          category,
          method,
          components,
          bound);
    }
  }
}
