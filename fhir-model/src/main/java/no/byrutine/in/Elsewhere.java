package no.byrutine.in;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An element seen from another place: a Medication from the resource that refers to it. */
record Elsewhere(Element element, Place place) implements Element {

  @Override
  public String type() {
    return element.type();
  }

  @Override
  public List<Element> all(String name) {
    return element.all(name).stream().map(this::within).toList();
  }

  private Element within(Element child) {
    Place own = child.place();
    return new Elsewhere(child, new Place(place, own.name(), own.index()));
  }

  @Override
  public Set<String> names() {
    return element.names();
  }

  @Override
  public @Nullable String text() {
    return element.text();
  }

  @Override
  public @Nullable BigDecimal decimal() {
    return element.decimal();
  }

  @Override
  public @Nullable String id() {
    return element.id();
  }

  @Override
  public @Nullable Element held() {
    return element.held();
  }
}
