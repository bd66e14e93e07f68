package dev.impulse.engine.internal.state;

import dev.impulse.engine.internal.store.Store;
import dev.impulse.spi.KeptKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One function's keys with their states, as of when this was made. */
public final class View {

  /** As the store sorts text: by its bytes. */
  private static final Comparator<String> BYTES =
      Comparator.comparing(key -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private final States states;
  private final TreeMap<String, KeptKey> changed;

  public View(Store store, String function) {
    this.states = new States(store, function);
    this.changed = new TreeMap<>(BYTES);
    changed.putAll(new Changes(store, function).read());
  }

  /** One key; null if it has never had an event. */
  public @Nullable KeptKey find(String key) {
    KeptKey later = changed.get(key);
    KeptKey found = later != null ? later : states.find(key);
    return found != null && found.isOpened() ? found : null;
  }

  /** Each key, in their order. */
  public void forEach(Consumer<KeptKey> each) {
    TreeMap<String, KeptKey> left = new TreeMap<>(changed);
    states.saved(next -> {
      Map<String, KeptKey> before = left.headMap(next.key());
      opened(before, each);
      before.clear();
      KeptKey later = left.remove(next.key());
      opened(Map.of(next.key(), later != null ? later : next), each);
    });
    opened(left, each);
  }

  private static void opened(Map<String, KeptKey> keys, Consumer<KeptKey> each) {
    keys.values().stream().filter(KeptKey::isOpened).forEach(each);
  }
}
