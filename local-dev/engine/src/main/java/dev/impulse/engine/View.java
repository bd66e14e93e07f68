package dev.impulse.engine;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One function's keys with their states, as of when this was made. */
final class View {

  private final States states;
  private final TreeMap<String, Kept> changed;

  View(Store store, String function) {
    this.states = new States(store, function);
    this.changed = new TreeMap<>(states.changed());
  }

  /** One key; null if it has never had an event. */
  @Nullable Kept find(String key) {
    Kept found = changed.get(key);
    return found != null ? found : states.find(key);
  }

  /** Each key, in their order. */
  void forEach(Consumer<Kept> each) {
    TreeMap<String, Kept> left = new TreeMap<>(changed);
    states.saved(next -> {
      Map<String, Kept> before = left.headMap(next.key());
      before.values().forEach(each);
      before.clear();
      Kept later = left.remove(next.key());
      each.accept(later != null ? later : next);
    });
    left.values().forEach(each);
  }
}
