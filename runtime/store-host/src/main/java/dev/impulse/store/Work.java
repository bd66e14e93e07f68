package dev.impulse.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A batch, key by key, and how far it has come. */
final class Work {

  /** What is to be done to one key, in order, with its places in the batch. */
  static final class OfKey {
    private final String key;
    private final List<Arrived<?>> events = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private Stored stored = Stored.NOTHING;
    private boolean failed;
    private int handled;

    private OfKey(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }

    /** What the table holds of the key. */
    Stored stored() {
      return stored;
    }

    void load(Optional<Item> item) {
      stored = Stored.of(item);
    }

    /** The events that are not handled yet. */
    List<Arrived<?>> left() {
      return events.subList(handled, events.size());
    }

    void handled(int more, Stored now) {
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

  private final Map<String, OfKey> keys = new LinkedHashMap<>();

  private Work() {}

  /** The records of a batch. */
  static Work of(List<Delivered> records, Inputs inputs) {
    Work work = new Work();
    for (int i = 0; i < records.size(); i++) {
      Arrived<?> event = inputs.arrived(records.get(i));
      work.of(event.key(), i).events.add(event);
    }
    return work;
  }

  /** One thing to be done to each key. */
  static Work of(List<String> keys) {
    Work work = new Work();
    for (int i = 0; i < keys.size(); i++) {
      work.of(keys.get(i), i);
    }
    return work;
  }

  private OfKey of(String key, int place) {
    OfKey ofKey = keys.computeIfAbsent(key, OfKey::new);
    ofKey.places.add(place);
    return ofKey;
  }

  Collection<OfKey> keys() {
    return keys.values();
  }

  /** The keys that have something left to do and have not failed. */
  List<OfKey> ready() {
    return keys.values().stream().filter(OfKey::isReady).toList();
  }

  /** The places of all that is not done, in ascending order. */
  List<Integer> left() {
    TreeSet<Integer> left = new TreeSet<>();
    for (OfKey ofKey : keys.values()) {
      left.addAll(ofKey.places.subList(ofKey.handled, ofKey.places.size()));
    }
    return List.copyOf(left);
  }
}
