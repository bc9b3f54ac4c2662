package no.byrutine.engine;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A list that is made when it is first read, from what does not change. Two threads may both make
 * it: they make the same one.
 */
final class Later<T> extends AbstractList<T> {

  private final Supplier<List<T>> maker;
  private volatile Optional<List<T>> made = Optional.empty();

  Later(Supplier<List<T>> maker) {
    this.maker = maker;
  }

  @Override
  public T get(int index) {
    return all().get(index);
  }

  @Override
  public int size() {
    return all().size();
  }

  private List<T> all() {
    if (made.isEmpty()) {
      made = Optional.of(List.copyOf(maker.get()));
    }
    return made.get();
  }
}
