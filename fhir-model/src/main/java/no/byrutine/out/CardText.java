package no.byrutine.out;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.byrutine.decision.Basis;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Missing;
import no.byrutine.decision.OverrideReason;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Scalar;

/** The sentences of a card. A detail is GitHub-flavoured Markdown. */
final class CardText {

  /** CDS Hooks: a summary is shorter than 140 characters. */
  private static final int MOST = 139;

  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?]) (?=[«\"]?\\p{Lu})");

  /** What Markdown and HTML take for more than itself; {@code @} makes an address of e-mail. */
  private static final String MARKS = "\\`*_[]<>|~#!&@";

  private CardText() {}

  /**
   * The first sentence, cut between two words when it is too long; the detail has it whole. What
   * follows a full stop must begin as a sentence does, so that "kl. 20" is not its end.
   */
  static String summary(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    String first = SENTENCES.split(line, 2)[0];
    if (first.length() <= MOST) {
      return first;
    }
    int space = first.lastIndexOf(' ', MOST - 1);
    return first.substring(0, space <= 0 ? whole(first, MOST - 1) : space) + "…";
  }

  /** The place, or the one before when it would cut a character in two. */
  private static int whole(String text, int place) {
    return Character.isHighSurrogate(text.charAt(place - 1)) ? place - 1 : place;
  }

  /** Whose advice it is: the routine and its version, and the paragraph. */
  static String source(String pack, PackRef ref, List<Basis> basis) {
    String routine = pack + " " + ref.version();
    return basis.isEmpty() ? routine : routine + " · " + place(basis.get(0));
  }

  static String detail(Finding finding, String words, Wording wording, String language) {
    boolean nb = language.equals("nb");
    StringBuilder text = new StringBuilder(escaped(words)).append("\n");
    heading(text, nb ? "Regelen" : "The rule", escaped(finding.title()));
    finding
        .cappedFrom()
        .ifPresent(
            stronger ->
                text.append(
                    nb
                        ? "\nGrunnlaget er ikke sikkert nok til å avgjøre, så dette er bare et råd.\n"
                        : "\nThe ground is not certain enough to settle it: this is advice only.\n"));
    table(text, finding.because(), wording, language);
    grounds(text, nb ? "Grunnlag" : "Grounds", finding.basis());
    if (!finding.evidence().isEmpty()) {
      heading(
          text,
          nb ? "Bygger på" : "Rests on",
          finding.evidence().stream().map(CardText::code).collect(Collectors.joining(", ")));
    }
    for (OverrideReason reason : finding.overrideReasons()) {
      heading(text, nb ? "Kan fravikes ved" : "Yields to", demand(reason, language));
    }
    return text.toString();
  }

  static String missing(int count, String language) {
    if (language.equals("nb")) {
      return count == 1
          ? "Én opplysning mangler, og den kan endre svaret."
          : count + " opplysninger mangler, og de kan endre svaret.";
    }
    return count == 1
        ? "One piece of information is missing, and it could change the answer."
        : count + " pieces of information are missing, and they could change the answer.";
  }

  static String missing(List<Missing> missing, String language) {
    return missing.stream()
        .map(
            each ->
                "- **"
                    + each.input()
                    + "** (`"
                    + each.resource()
                    + "`): "
                    + escaped(each.why().in(language)))
        .collect(Collectors.joining("\n"));
  }

  static String unavailable(int count, String language) {
    if (language.equals("nb")) {
      return "Svaret er gitt uten "
          + (count == 1 ? "én type opplysninger" : count + " typer opplysninger")
          + " som ikke kunne hentes.";
    }
    return "The answer is given without "
        + (count == 1 ? "one kind" : count + " kinds")
        + " of data that could not be read.";
  }

  static String unavailable(List<String> keys, String language) {
    return keys.stream().map(key -> "- `" + key + "`").collect(Collectors.joining("\n"))
        + (language.equals("nb")
            ? "\n\nSe etter selv, eller prøv igjen."
            : "\n\nLook for yourself, or try again.");
  }

  private static void heading(StringBuilder text, String label, String value) {
    text.append("\n**").append(label).append(":** ").append(value).append("\n");
  }

  private static void table(
      StringBuilder text, Map<String, Scalar> because, Wording wording, String language) {
    if (because.isEmpty()) {
      return;
    }
    text.append("\n| | |\n|---|---|\n");
    because.forEach(
        (name, value) ->
            text.append("| ")
                .append(escaped(name))
                .append(" | ")
                .append(escaped(wording.write(value, language)))
                .append(" |\n"));
  }

  private static void grounds(StringBuilder text, String label, List<Basis> basis) {
    if (basis.isEmpty()) {
      return;
    }
    text.append("\n**").append(label).append(":**\n\n");
    for (Basis ground : basis) {
      text.append("- ").append(linked(ground)).append("\n");
    }
  }

  private static String linked(Basis ground) {
    String place = escaped(place(ground));
    return ground.url().isEmpty() ? place : "[" + place + "](" + ground.url() + ")";
  }

  private static String place(Basis ground) {
    return Optional.of(ground.place())
        .filter(place -> !place.isEmpty())
        .map(place -> ground.title() + ", " + place)
        .orElse(ground.title());
  }

  private static String demand(OverrideReason reason, String language) {
    String display = escaped(reason.display().in(language));
    if (reason.demands().isEmpty()) {
      return display;
    }
    List<String> demands =
        reason.demands().stream().map(demand -> demanded(demand, language)).toList();
    return display
        + (language.equals("nb") ? " (oppgi " : " (state ")
        + String.join(language.equals("nb") ? " og " : " and ", demands)
        + ")";
  }

  private static String demanded(String demand, String language) {
    boolean nb = language.equals("nb");
    return switch (demand) {
      case "role" -> nb ? "rolle" : "role";
      case "reason" -> nb ? "grunn" : "reason";
      default -> demand;
    };
  }

  /** A value that came with the case must not become a link, a picture or HTML in a card. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (MARKS.indexOf(c) >= 0 || beginsLink(text, i)) {
        safe.append('\\');
      }
      safe.append(Character.isISOControl(c) ? ' ' : c);
    }
    return safe.toString();
  }

  /** GitHub's Markdown makes links of bare addresses too: {@code https://…} and {@code www.…}. */
  private static boolean beginsLink(String text, int place) {
    return text.startsWith("://", place)
        || (text.charAt(place) == '.' && text.regionMatches(true, place - 3, "www", 0, 3));
  }

  private static String code(String text) {
    return "`" + text.replace('`', '\'') + "`";
  }
}
