package no.byrutine.out;

import java.util.List;
import no.byrutine.decision.Words;

/**
 * A code system that several packs have in common.
 *
 * @param url by which codings name it
 */
public record CodeList(String id, String url, Words title, List<Code> codes) {

  public CodeList {
    codes = List.copyOf(codes);
  }

  /** A code, and what it stands for. */
  public record Code(String code, Words display) {}
}
