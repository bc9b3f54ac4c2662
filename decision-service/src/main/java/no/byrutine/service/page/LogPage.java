package no.byrutine.service.page;

import java.util.List;
import no.byrutine.service.page.Answer.NamedRow;

/**
 * What a search of the log found, in one language.
 *
 * @param next what to send for the rest, by name; empty when this is all
 */
record LogPage(List<Row> rows, List<NamedRow> next) {

  /** A record in the list. Times are those of Oslo. */
  record Row(String id, String recordedAt, String pack, String outcome, String on, String caller) {}
}
