package no.byrutine.checker.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of a page. It can only be made of texts, which are escaped, and of elements: so what a
 * pack's author writes can never become markup.
 */
public final class Html {

  /** Nothing. */
  public static final Html NONE = new Html("");

  private final String markup;

  private Html(String markup) {
    this.markup = markup;
  }

  public static Html text(String text) {
    return new Html(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;"));
  }

  public static Html element(String name, Html... content) {
    return element(name, Map.of(), content);
  }

  public static Html element(String name, String text) {
    return element(name, text(text));
  }

  public static Html element(String name, Map<String, String> attributes, Html... content) {
    String written =
        new TreeMap<>(attributes)
            .entrySet().stream()
                .map(one -> " " + one.getKey() + "=\"" + text(one.getValue()) + "\"")
                .collect(Collectors.joining());
    return new Html("<" + name + written + ">" + all(List.of(content)) + "</" + name + ">\n");
  }

  /** These, one after the other. */
  public static Html all(List<Html> pieces) {
    return new Html(pieces.stream().map(Html::toString).collect(Collectors.joining()));
  }

  /** A list with an item for each of these. */
  public static <T> Html list(List<T> items, Function<T, Html> item) {
    return element("ul", all(items.stream().map(one -> element("li", item.apply(one))).toList()));
  }

  /** A table with a caption, which can be moved in its own frame, with the keyboard too. */
  public static Html table(Html caption, List<Html> heads, List<List<Html>> rows) {
    Map<String, String> column = Map.of("scope", "col");
    Html table =
        element(
            "table",
            element("caption", caption),
            element("thead", row(heads.stream().map(it -> element("th", column, it)))),
            element(
                "tbody",
                all(
                    rows.stream()
                        .map(cells -> row(cells.stream().map(it -> element("td", it))))
                        .toList())));
    return element("div", Map.of("class", "wide", "tabindex", "0"), table);
  }

  /** The same with texts for its heads. */
  public static Html table(String caption, List<String> heads, List<List<Html>> rows) {
    return table(text(caption), heads.stream().map(Html::text).toList(), rows);
  }

  private static Html row(Stream<Html> cells) {
    return element("tr", all(cells.toList()));
  }

  /** Cells of plain text. */
  public static List<Html> cells(String... texts) {
    return Arrays.stream(texts).map(Html::text).toList();
  }

  /** A link within the page, or to another. */
  public static Html link(String to, String text) {
    return element("a", Map.of("href", to), text(text));
  }

  public static Html heading(int level, String id, String text) {
    return element("h" + level, Map.of("id", id), text(text));
  }

  /** These and those. */
  public Html and(Html... more) {
    return all(Stream.concat(Stream.of(this), Arrays.stream(more)).toList());
  }

  @Override
  public String toString() {
    return markup;
  }
}
