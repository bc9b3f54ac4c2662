package no.byrutine.service.page;

import no.byrutine.engine.Pack;

/** A pack in the list on the first page. */
record HomeRow(
    String id,
    String title,
    String owner,
    String version,
    String status,
    int rules,
    boolean hasExample) {

  static HomeRow of(Pack pack, boolean hasExample, String language) {
    var definition = pack.definition();
    return new HomeRow(
        pack.id(),
        definition.title().in(language),
        definition.owner(),
        pack.ref().version(),
        Vocabulary.status(definition.status()).in(language),
        pack.rules().size(),
        hasExample);
  }
}
