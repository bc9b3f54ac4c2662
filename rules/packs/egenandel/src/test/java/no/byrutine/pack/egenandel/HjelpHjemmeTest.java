package no.byrutine.pack.egenandel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Value;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Policy;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Shorthand;

/** What holds for help at home whatever is sent. */
class HjelpHjemmeTest {

  private static final DecisionEngine ENGINE = DecisionEngine.ofInstalledPacks();
  private static final Pack PACK = ENGINE.pack("egenandel");
  private static final Shorthand SHORTHAND = new Shorthand(PACK.inputs().concepts());
  private static final BundleReader READER = new BundleReader();
  private static final Kroner CEILING_2026 = Kroner.of(245);

  @Property(tries = 150)
  void a_shielded_household_never_pays_more_than_the_ceiling(
      @ForAll @Size(max = 6) List<@From("services") Map<String, Object>> services,
      @ForAll @IntRange(max = 260_319) int income,
      @ForAll @IntRange(max = 900) int rate,
      @ForAll @IntRange(max = 600) int alarm) {
    List<Map<String, Object>> resources = householdOf(income);
    resources.addAll(services);

    Decision decision = decide(resources, policy(rate, alarm));

    assertThat(payments(decision)).allMatch(paid -> paid.compareTo(CEILING_2026) <= 0);
    assertThat(payments(decision)).hasSize(services.isEmpty() ? 0 : 1);
  }

  @Property(tries = 100)
  void a_free_task_never_changes_what_is_paid(
      @ForAll @Size(min = 1, max = 4) List<@From("services") Map<String, Object>> services,
      @ForAll("freeServices") Map<String, Object> free,
      @ForAll @IntRange(max = 900_000) int income) {
    List<Map<String, Object>> without = householdOf(income);
    without.addAll(services);
    List<Map<String, Object>> with = new ArrayList<>(without);
    with.add(free);

    assertThat(payments(decide(with, policy(120, 150))))
        .isEqualTo(payments(decide(without, policy(120, 150))));
  }

  @Property(tries = 60)
  void the_order_of_household_and_services_never_matters(
      @ForAll @Size(min = 1, max = 4) List<@From("services") Map<String, Object>> services,
      @ForAll @IntRange(max = 400_000) int income,
      @ForAll @IntRange(min = -50_000, max = 400_000) int partnersIncome,
      @ForAll Random random) {
    List<Map<String, Object>> resources = householdOf(income);
    resources.add(Map.of("RelatedPerson", Map.of("id", "samboer", "relationship", "samboer")));
    resources.add(ordinaryIncome("partner", partnersIncome, Optional.of("RelatedPerson/samboer")));
    resources.addAll(services);
    List<Map<String, Object>> named = named(resources);
    List<Map<String, Object>> shuffled = new ArrayList<>(named);
    java.util.Collections.shuffle(shuffled, random);

    Decision one = decide(named, policy(120, 150));
    Decision other = decide(shuffled, policy(120, 150));

    assertThat(other.values()).isEqualTo(one.values());
    assertThat(other.findings()).isEqualTo(one.findings());
    assertThat(other.outcome()).isEqualTo(one.outcome());
  }

  @Provide
  Arbitrary<Map<String, Object>> services() {
    Arbitrary<String> codes =
        Arbitraries.of(
            "praktisk-bistand",
            "opplaering",
            "brukerstyrt-personlig-assistanse",
            "personlig-stell",
            "hjemmesykepleie",
            "stoettekontakt",
            "trygghetsalarm");
    return Combinators.combine(codes, Arbitraries.integers().between(0, 2_000))
        .as(HjelpHjemmeTest::service);
  }

  @Provide
  Arbitrary<Map<String, Object>> freeServices() {
    Arbitrary<String> codes =
        Arbitraries.of(
            "personlig-stell",
            "hjemmesykepleie",
            "stoettekontakt",
            "avlastning-utenfor-institusjon");
    return Combinators.combine(codes, Arbitraries.integers().between(0, 2_000))
        .as(HjelpHjemmeTest::service);
  }

  private static Map<String, Object> service(String code, int minutes) {
    return Map.of(
        "ChargeItem",
        Map.of(
            "code",
            code,
            "occurrencePeriod",
            "2026-02-01..2026-02-28",
            "quantity",
            minutes + " min"));
  }

  private static List<Map<String, Object>> householdOf(int income) {
    List<Map<String, Object>> resources = new ArrayList<>();
    resources.add(Map.of("Patient", Map.of("id", "mottaker", "birthDate", "1950-02-19")));
    resources.add(cost("selvkost-timeloenn", "262.40 NOK"));
    resources.add(cost("selvkost-sosiale-kostnader", "91.84 NOK"));
    resources.add(ordinaryIncome("own", income, Optional.empty()));
    return resources;
  }

  private static Map<String, Object> cost(String code, String amount) {
    return Map.of(
        "ChargeItemDefinition",
        Map.of(
            "code",
            code,
            "propertyGroup",
            Map.of("priceComponent", Map.of("type", "base", "amount", amount))));
  }

  private static Map<String, Object> ordinaryIncome(String id, int amount, Optional<String> of) {
    Map<String, Object> item = new HashMap<>();
    item.put("id", id);
    item.put("code", "alminnelig-inntekt-foer-saerfradrag");
    item.put("valueQuantity", amount + " NOK");
    item.put("effectivePeriod", "2024");
    of.ifPresent(person -> item.put("focus", person));
    return Map.of("Observation", item);
  }

  /** Each with an id of its own, so that evidence is named alike in every order. */
  private static List<Map<String, Object>> named(List<Map<String, Object>> resources) {
    List<Map<String, Object>> named = new ArrayList<>();
    for (Map<String, Object> resource : resources) {
      resource.forEach(
          (type, elements) -> {
            Map<String, Object> all = new HashMap<>();
            all.put("id", "r" + named.size());
            ((Map<?, ?>) elements).forEach((key, value) -> all.put(String.valueOf(key), value));
            named.add(Map.of(type, all));
          });
    }
    return named;
  }

  private static Policy policy(int rate, int alarm) {
    Map<String, String> chosen = new HashMap<>();
    chosen.put("bistand-prisform", "timesats");
    chosen.put("tid-avrunding-enhet", "per-maaned");
    chosen.put("tid-avrunding-kvarter", "opp");
    chosen.put("bistand-tak-skjermet", "statens");
    chosen.put("bistand-tak-periode", "maaned");
    chosen.put("bistand-timesats-skjermet", String.valueOf(rate));
    for (String band : List.of("2g", "3g", "4g", "5g")) {
      chosen.put("bistand-timesats-" + band, String.valueOf(rate));
      chosen.put("bistand-tak-" + band, "5000");
    }
    chosen.put("trygghetsalarm-skjermet", "ja");
    chosen.put("trygghetsalarm-pris", String.valueOf(alarm));
    chosen.put("avrunding-hjemme", "ned-til-krone");
    Map<String, Policy.Setting> settings = new HashMap<>();
    chosen.forEach((name, value) -> settings.put(name, setting(value)));
    return new Policy("test", settings);
  }

  private static Policy.Setting setting(String value) {
    return new Policy.Setting(value, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Decision decide(List<Map<String, Object>> resources, Policy policy) {
    return ENGINE.decide(
        PACK,
        READER.read(SHORTHAND.bundle(resources), PACK.inputs()),
        Context.on(LocalDate.of(2026, 2, 15)).with(policy));
  }

  private static List<Kroner> payments(Decision decision) {
    List<Kroner> payments = new ArrayList<>();
    for (Value value : decision.values()) {
      if (value.name().equals("egenandel-maaned-hjemme")) {
        Scalar amount = value.value();
        assertThat(amount).isInstanceOf(Kroner.class);
        payments.add((Kroner) amount);
      }
    }
    return payments;
  }
}
