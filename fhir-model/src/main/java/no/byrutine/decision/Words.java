package no.byrutine.decision;

/** A text in both languages: bokmål and English. */
public record Words(String nb, String en) {

  /** The text in the language asked for; English unless it is a Norwegian one. */
  public String in(String language) {
    return switch (language) {
      case "nb", "no", "nn" -> nb;
      default -> en;
    };
  }
}
