package dev.impulse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.engine.internal.state.Change;
import dev.impulse.engine.internal.state.Changes;
import dev.impulse.engine.internal.state.States;
import dev.impulse.engine.internal.state.View;
import dev.impulse.engine.internal.store.Bytes;
import dev.impulse.engine.internal.store.RandomTexts;
import dev.impulse.engine.internal.store.Store;
import dev.impulse.spi.KeptKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view has each key once, with its latest state, wherever that is kept. */
class ViewTest {

  @TempDir Path temp;

  @Test
  void keysOfAnyScriptAreThereOnceWithTheirLatestState() {
    try (Store store = Store.open(temp.resolve("impulse.db"), Durability.PROCESS)) {
      Map<String, String> expected = fill(store, new Random(8));
      TreeMap<String, String> seen = new TreeMap<>();
      View view = new View(store, "journal");
      view.forEach(kept -> assertThat(seen.put(kept.key(), text(kept))).isNull());
      assertThat(seen).isEqualTo(expected);
      expected.forEach(
          (key, text) -> assertThat(view.find(key)).extracting(ViewTest::text).isEqualTo(text));
    }
  }

  @Test
  void aKeyThatHasComeToItsEndIsNotThereWhereverThatIsKept() {
    try (Store store = Store.open(temp.resolve("impulse.db"), Durability.PROCESS)) {
      States states = new States(store, "journal");
      Changes changes = new Changes(store, "journal");
      save(states, "b");
      save(states, "d");
      List.of("a", "b", "c", "e").forEach(key -> append(changes, ended(key)));
      View view = new View(store, "journal");
      List<String> seen = new ArrayList<>();
      view.forEach(kept -> seen.add(kept.key()));
      assertThat(seen).containsExactly("d");
      assertThat(view.find("a")).isNull();
      assertThat(view.find("b")).isNull();
    }
  }

  private static KeptKey ended(String key) {
    return new KeptKey(key, 1, new byte[0], false, 3, Optional.empty(), 0);
  }

  @Test
  void keysComeInTheOrderOfTheirBytes() {
    try (Store store = Store.open(temp.resolve("impulse.db"), Durability.PROCESS)) {
      States states = new States(store, "journal");
      Changes changes = new Changes(store, "journal");
      List<String> keys = List.of("Z", "a", "é", "\uFF5E", "😀");
      save(states, keys.get(0));
      append(changes, keys.get(1));
      append(changes, keys.get(2));
      save(states, keys.get(3));
      append(changes, keys.get(4));
      List<String> seen = new ArrayList<>();
      new View(store, "journal").forEach(kept -> seen.add(kept.key()));
      assertThat(seen).isEqualTo(keys);
    }
  }

  private static Map<String, String> fill(Store store, Random random) {
    States states = new States(store, "journal");
    Changes changes = new Changes(store, "journal");
    TreeMap<String, String> latest = new TreeMap<>();
    for (int i = 0; i < 600; i++) {
      String key = RandomTexts.next(random, 2);
      KeptKey kept = kept(key, "{\"n\":%d}".formatted(i));
      if (i < 300) {
        states.save(kept, Optional.empty());
      } else {
        append(changes, kept);
      }
      latest.put(key, text(kept));
    }
    return latest;
  }

  private static void save(States states, String key) {
    states.save(kept(key, "{}"), Optional.empty());
  }

  private static void append(Changes changes, String key) {
    append(changes, kept(key, "{}"));
  }

  private static void append(Changes changes, KeptKey kept) {
    Bytes bytes = new Bytes();
    Change.write(kept, new byte[0], bytes);
    changes.append(bytes.take(), 1);
  }

  private static KeptKey kept(String key, String state) {
    byte[] json = state.getBytes(StandardCharsets.UTF_8);
    return new KeptKey(key, 1, json, false, 0, Optional.empty(), 0);
  }

  private static String text(KeptKey kept) {
    return new String(kept.state(), StandardCharsets.UTF_8);
  }
}
