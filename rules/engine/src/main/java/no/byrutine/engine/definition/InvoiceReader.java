package no.byrutine.engine.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.decision.Words;
import no.byrutine.out.InvoiceShape;
import no.byrutine.out.InvoiceShape.Basis;
import no.byrutine.out.InvoiceShape.Component;
import no.byrutine.out.InvoiceShape.Named;
import no.byrutine.out.InvoiceShape.Note;
import no.byrutine.out.InvoiceShape.Part;

/**
 * Reads a pack's {@code faktura.yaml}, strictly: every text and value must exist. The words of a
 * code stand in the pack's texts under {@code faktura.<code>}.
 */
final class InvoiceReader {

  static final String FILE = "faktura.yaml";

  private static final String WORDS = "faktura.";
  private static final Map<String, Part> PARTS =
      Map.of("base", Part.BASE, "adjustment", Part.ADJUSTMENT);

  private final Texts texts;
  private final Map<String, Words> values;

  InvoiceReader(Texts texts, Map<String, Words> values) {
    this.texts = texts;
    this.values = values;
  }

  InvoiceShape read(Yaml root) {
    Map<String, Yaml> keys =
        root.only("system", "type", "line", "from", "to", "components", "provisional", "notes");
    return new InvoiceShape(
        root.requiredText(keys, "system"),
        code(root, keys, "type"),
        root.required(keys, "line").map(this::value).orElse(""),
        root.requiredText(keys, "from"),
        root.requiredText(keys, "to"),
        root.required(keys, "components").map(Yaml::items).orElse(List.of()).stream()
            .map(this::component)
            .toList(),
        root.required(keys, "provisional").map(this::text).orElse(""),
        Optional.ofNullable(keys.get("notes")).map(Yaml::items).orElse(List.of()).stream()
            .map(this::note)
            .toList());
  }

  /** The keys of all words that an Invoice has beside those of its steps. */
  static Set<String> texts(InvoiceShape shape) {
    Set<String> keys = new TreeSet<>();
    keys.add(WORDS + shape.type().code());
    keys.add(shape.provisional());
    shape.notes().forEach(note -> keys.add(note.text()));
    for (Component component : shape.components()) {
      keys.add(WORDS + component.code().code());
      component.basis().ifPresent(basis -> keys.add(WORDS + basis.code().code()));
    }
    return keys;
  }

  private Component component(Yaml item) {
    Map<String, Yaml> keys = item.only("step", "code", "part", "factor", "basis");
    return new Component(
        item.required(keys, "step").map(this::text).orElse(""),
        code(item, keys, "code"),
        item.required(keys, "part").flatMap(part -> part.oneOf(PARTS)).orElse(Part.BASE),
        Optional.ofNullable(keys.get("factor")).map(Yaml::text),
        Optional.ofNullable(keys.get("basis")).map(this::basis));
  }

  private Basis basis(Yaml item) {
    Map<String, Yaml> keys = item.only("of", "code");
    return new Basis(item.requiredText(keys, "of"), code(item, keys, "code"));
  }

  private Note note(Yaml item) {
    Map<String, Yaml> keys = item.only("text", "when");
    String text = item.required(keys, "text").map(this::text).orElse("");
    List<String> needs = new ArrayList<>(texts.places(text));
    needs.forEach(place -> known(item, place, "value", values.keySet()));
    Optional.ofNullable(keys.get("when")).map(this::value).ifPresent(needs::add);
    return new Note(text, needs);
  }

  private Named code(Yaml item, Map<String, Yaml> keys, String key) {
    String code = item.requiredText(keys, key);
    known(item, WORDS + code, "text", texts.keys());
    return new Named(
        code, texts.words(WORDS + code, Texts.Reader.STAFF).orElse(new Words(code, code)));
  }

  private String text(Yaml item) {
    return known(item, item.text(), "text", texts.keys());
  }

  private String value(Yaml item) {
    return known(item, item.text(), "value", values.keySet());
  }

  private static String known(Yaml at, String name, String what, Collection<String> known) {
    if (!known.contains(name)) {
      at.problem(
          "There is no " + what + " '" + name + "'." + Nearest.hint(name, known),
          "Add it to the pack, or correct the name.");
    }
    return name;
  }
}
