package no.byrutine.checker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.byrutine.decision.Words;
import no.byrutine.engine.definition.Nearest;
import no.byrutine.engine.definition.Texts;

/** The places {@code {x}} in the texts: the same in both languages, and all of them filled. */
final class TextPlaces implements Check {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9-]+)}");
  private static final Pattern STEP =
      Pattern.compile("(?<![\\w$.])step\\s*\\(\\s*\"([^\"]*)\"\\s*,\\s*");
  private static final Pattern FINDING = Pattern.compile("(?<![\\w$.])finding\\s*\\(\\s*");
  private static final Pattern BECAUSE = Pattern.compile("because\\s*\\(");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"\\s*");

  /** Names given to a text by one call of {@code because}. */
  private record Given(Set<String> names, Set<String> words) {}

  @Override
  public void check(CheckedPack pack, Remarks remarks) {
    Texts texts = pack.definition().texts();
    texts.keys().forEach(key -> languages(pack, key, remarks));
    for (String key : Texts.OF_ENGINE) {
      if (!texts.keys().contains(key)) {
        remarks.error(
            "text-of-engine",
            Place.of("texts.nb.yaml"),
            "The engine's own finding '" + key + "' has no words here.",
            "Add the text '" + key + "' in both languages.");
      }
    }
    for (RuleText rule : pack.rules()) {
      rule.annotation("text").ifPresent(text -> filled(pack, rule, text.value(), FINDING, remarks));
      for (RuleText.Part step : RuleText.find(STEP, rule.consequence(), 1)) {
        Pattern call =
            Pattern.compile("step\\s*\\(\\s*\"" + Pattern.quote(step.text()) + "\"\\s*,\\s*");
        filled(pack, rule, step.text(), call, remarks);
      }
    }
  }

  private static void languages(CheckedPack pack, String key, Remarks remarks) {
    Texts texts = pack.definition().texts();
    for (Texts.Reader reader : Texts.Reader.values()) {
      Optional<Words> words = texts.has(key, reader) ? texts.words(key, reader) : Optional.empty();
      if (words.isPresent() && !places(words.get().nb()).equals(places(words.get().en()))) {
        remarks.error(
            "text-places-differ",
            pack.place("texts.en.yaml", key),
            "The text '"
                + key
                + "' has the places "
                + places(words.get().en())
                + " in English and "
                + places(words.get().nb())
                + " in Norwegian.",
            "Give both languages the same places.");
      }
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    PLACE.matcher(text).results().forEach(found -> places.add(found.group(1)));
    return places;
  }

  private static void filled(
      CheckedPack pack, RuleText rule, String key, Pattern call, Remarks remarks) {
    Texts texts = pack.definition().texts();
    Matcher called = call.matcher(rule.consequence().text());
    while (called.find()) {
      int at = rule.consequence().offset() + called.end();
      Optional<Given> given = given(rule, at);
      if (given.isEmpty() || !texts.keys().contains(key)) {
        continue;
      }
      for (String place : texts.places(key)) {
        if (!given.get().names().contains(place)) {
          remarks.error(
              "text-place-unknown",
              pack.place("texts.nb.yaml", key),
              "Nothing fills {" + place + "} in the text '" + key + "'.",
              "The rule \""
                  + rule.title()
                  + "\" gives "
                  + new TreeSet<>(given.get().names())
                  + "."
                  + Nearest.hint(place, given.get().names()));
        }
      }
      for (String word : given.get().words()) {
        if (!texts.keys().contains("ord." + word)) {
          remarks.warning(
              "word-missing",
              rule.place(at),
              "'" + word + "' would be shown to readers as it stands.",
              "Add the text 'ord." + word + "'.");
        }
      }
    }
  }

  /** What the {@code because} at this offset gives; empty when it cannot be seen. */
  private static Optional<Given> given(RuleText rule, int offset) {
    Matcher because = BECAUSE.matcher(rule.file().code()).region(offset, rule.limit());
    if (!because.lookingAt()) {
      return Optional.empty();
    }
    int open = because.end() - 1;
    int close = rule.file().closing(open, rule.limit());
    if (close < 0) {
      return Optional.empty();
    }
    List<String> arguments = arguments(rule.file(), open + 1, close);
    Set<String> names = new HashSet<>();
    Set<String> words = new TreeSet<>();
    for (int i = 0; i < arguments.size(); i++) {
      Matcher word = WORD.matcher(arguments.get(i).strip());
      boolean literal = word.matches();
      if (i % 2 == 0 && !literal) {
        return Optional.empty();
      }
      if (literal) {
        (i % 2 == 0 ? names : words).add(word.group(1));
      }
    }
    return Optional.of(new Given(names, words));
  }

  private static List<String> arguments(DrlFile file, int from, int to) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from; i < to; i++) {
      char c = file.bare().charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ',' && depth == 0) {
        arguments.add(file.code().substring(start, i));
        start = i + 1;
      }
    }
    arguments.add(file.code().substring(start, to));
    return arguments;
  }
}
