package no.byrutine.in;

import org.jspecify.annotations.Nullable;

/**
 * Where in the resource we are. Written out as a path only when something is wrong there, so that
 * the good path builds no text.
 */
record Place(@Nullable Place parent, String name, int index) {

  static Place root(String name) {
    return new Place(null, name, -1);
  }

  Place child(String child) {
    return new Place(this, child, -1);
  }

  Place item(int item) {
    return new Place(parent, name, item);
  }

  /** What lies further in, by names with dots between. */
  Place path(String names) {
    Place place = this;
    for (String name : names.split("\\.")) {
      place = place.child(name);
    }
    return place;
  }

  @Override
  public String toString() {
    String own = Quoted.name(name) + (index < 0 ? "" : "[" + index + "]");
    return parent == null ? own : parent + "." + own;
  }
}
