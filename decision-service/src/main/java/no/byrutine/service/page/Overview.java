package no.byrutine.service.page;

import java.util.List;
import no.byrutine.service.page.Answer.NamedRow;

/**
 * A pack in one language: everything is text already.
 *
 * @param sections the parts that can be asked alone, by name
 * @param outcomes the answers that it can give, in the order in which they are tried
 * @param inputs what it reads, and why
 * @param hooks the services that it offers an EHR
 * @param open the numbers and choices that nobody has set yet
 */
record Overview(
    String owner,
    String version,
    String digest,
    String status,
    int rules,
    List<NamedRow> sections,
    List<String> outcomes,
    List<NamedRow> inputs,
    List<Hook> hooks,
    List<NamedRow> open,
    boolean hasExample,
    boolean hasLetter) {

  /** A service of CDS Hooks. */
  record Hook(String id, String hook, String title, String description) {}
}
