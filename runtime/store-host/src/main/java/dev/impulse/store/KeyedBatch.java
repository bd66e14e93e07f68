package dev.impulse.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A batch, key by key, and how far it has come. */
final class KeyedBatch {

  /** What is to be done to one key, in order, with its places in the batch. */
  static final class KeyWork {
    private final String key;
    private final List<EventInput<?>> events = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private StoredKey stored = StoredKey.NOTHING;
    private boolean failed;
    private int handled;

    private KeyWork(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }

    /** What the table holds of the key. */
    StoredKey stored() {
      return stored;
    }

    void load(Optional<KeyItem> item) {
      stored = StoredKey.of(item);
    }

    /** The events that are not handled yet. */
    List<EventInput<?>> left() {
      return events.subList(handled, events.size());
    }

    void handled(int more, StoredKey now) {
      handled += more;
      stored = now;
    }

    /** Nothing more is to be done about it in this invocation. */
    void fail() {
      failed = true;
    }

    private boolean isReady() {
      return !failed && handled < places.size();
    }
  }

  private final Map<String, KeyWork> keys = new LinkedHashMap<>();

  private KeyedBatch() {}

  /** The records of a batch. */
  static KeyedBatch of(List<InputRecord> records, StreamsByName inputs) {
    KeyedBatch batch = new KeyedBatch();
    for (int i = 0; i < records.size(); i++) {
      EventInput<?> event = inputs.event(records.get(i));
      batch.of(event.key(), i).events.add(event);
    }
    return batch;
  }

  /** One thing to be done to each key. */
  static KeyedBatch of(List<String> keys) {
    KeyedBatch batch = new KeyedBatch();
    for (int i = 0; i < keys.size(); i++) {
      batch.of(keys.get(i), i);
    }
    return batch;
  }

  private KeyWork of(String key, int place) {
    KeyWork work = keys.computeIfAbsent(key, KeyWork::new);
    work.places.add(place);
    return work;
  }

  Collection<KeyWork> keys() {
    return keys.values();
  }

  /** The keys that have something left to do and have not failed. */
  List<KeyWork> ready() {
    return keys.values().stream().filter(KeyWork::isReady).toList();
  }

  /** The places of all that is not done, in ascending order. */
  List<Integer> left() {
    TreeSet<Integer> left = new TreeSet<>();
    for (KeyWork work : keys.values()) {
      left.addAll(work.places.subList(work.handled, work.places.size()));
    }
    return List.copyOf(left);
  }
}
