package no.byrutine.service.fhir;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.out.Cards;
import no.byrutine.out.CodeList;
import no.byrutine.out.CodeList.Code;
import no.byrutine.service.packs.EngineFindings;
import no.byrutine.service.packs.Packs;

/** The code systems that the packs have in common: what the cards of CDS Hooks use. */
@Singleton
final class CommonCodes {

  private final Packs packs;

  CommonCodes(Packs packs) {
    this.packs = packs;
  }

  /** All of them, as the packs that run now fill them. */
  List<CodeList> all() {
    return List.of(rules(), overrideReasons());
  }

  Optional<CodeList> find(String id) {
    return all().stream().filter(list -> list.id().equals(id)).findFirst();
  }

  /** A rule's title is in bokmål alone. */
  private CodeList rules() {
    Map<String, Words> rules = new LinkedHashMap<>();
    for (Pack pack : packs.all()) {
      pack.rules().forEach(it -> rules.put(it.id(), new Words(it.title(), it.title())));
      rules.putAll(EngineFindings.of(pack));
    }
    return list(Cards.RULES, new Words("Regler", "Rules"), rules);
  }

  private CodeList overrideReasons() {
    Map<String, Words> reasons = new LinkedHashMap<>();
    packs.all().stream()
        .flatMap(pack -> pack.definition().overrideReasons().stream())
        .forEach(reason -> reasons.putIfAbsent(reason.code(), reason.display()));
    Words title = new Words("Grunner til å sette et kort til side", "Reasons to override a card");
    return list(Cards.OVERRIDE_REASONS, title, reasons);
  }

  private static CodeList list(String url, Words title, Map<String, Words> codes) {
    return new CodeList(
        url.substring(url.lastIndexOf('/') + 1),
        url,
        title,
        codes.entrySet().stream().map(it -> new Code(it.getKey(), it.getValue())).toList());
  }
}
