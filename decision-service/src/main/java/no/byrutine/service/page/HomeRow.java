package no.byrutine.service.page;

import java.util.List;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.SectionDefinition;

/**
 * A pack in the list on the first page.
 *
 * @param sections the titles of the parts that can be asked alone
 */
record HomeRow(
    String id,
    String title,
    String owner,
    String version,
    String status,
    int rules,
    List<String> sections,
    boolean hasExample,
    boolean hasLetter) {

  static HomeRow of(Pack pack, String language) {
    var definition = pack.definition();
    return new HomeRow(
        pack.id(),
        definition.title().in(language),
        definition.owner(),
        pack.ref().version(),
        Vocabulary.status(definition.status()).in(language),
        pack.rules().size(),
        definition.sections().values().stream()
            .map(SectionDefinition::title)
            .map((Words title) -> title.in(language))
            .toList(),
        definition.example().isPresent(),
        definition.letter().isPresent());
  }
}
