package dev.impulse.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A source of one of the kinds that there are; in the middle of its life it changes as they do. */
final class Source {

  /** What the change is. */
  enum Kind {
    /** A Kinesis stream of two shards that are split. */
    RESHARDED,
    /** The same, and its producers put several records in one. */
    AGGREGATED,
    /** A topic that gets a second partition: keys move to where offsets are smaller. */
    PARTITIONED,
    /** A stream that is deleted and made again, and counts from the beginning. */
    RECREATED,
    /** A FIFO queue with a group for each key. */
    FIFO
  }

  private final Kind kind;
  private final Random random;
  private final List<Lane> lanes = new ArrayList<>();
  private final Map<String, Long> sequences = new TreeMap<>();
  private final Map<String, Lane> groups = new TreeMap<>();
  private List<Lane> open;
  private boolean changed;
  private int sub;

  Source(Kind kind, Random random) {
    this.kind = kind;
    this.random = random;
    this.open = opened(kind == Kind.RESHARDED || kind == Kind.AGGREGATED ? 2 : 1, List.of());
  }

  private List<Lane> opened(int number, List<Lane> parents) {
    List<Lane> more = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      more.add(new Lane(parents));
    }
    lanes.addAll(more);
    return more;
  }

  List<Lane> lanes() {
    return lanes;
  }

  /** The change of its life. */
  void change() {
    changed = true;
    open =
        switch (kind) {
          case RESHARDED, AGGREGATED -> opened(3, open);
          case PARTITIONED, RECREATED -> opened(1, List.of());
          case FIFO -> open;
        };
  }

  /** Takes an event, and says in which lane. */
  Lane append(OutboundEvent event, Instant now) {
    Lane lane = laneOf(event.key());
    lane.records.add(
        new InputRecord(
            event.stream(),
            Optional.of(position(event.key(), lane)),
            Optional.of(event.key()),
            now,
            event.event()));
    return lane;
  }

  private Lane laneOf(String key) {
    return kind == Kind.FIFO
        ? groups.computeIfAbsent(key, name -> opened(1, List.of()).getFirst())
        : open.get(Math.floorMod(key.hashCode(), open.size()));
  }

  private Position position(String key, Lane lane) {
    String name =
        switch (kind) {
          case RESHARDED, AGGREGATED -> "stream";
          case PARTITIONED -> changed ? "topic-1" : "topic-0";
          case RECREATED -> changed ? "stream#2" : "stream#1";
          case FIFO -> "queue/" + key;
        };
    boolean joins = kind == Kind.AGGREGATED && lane.isOpen() && sub < 3 && random.nextBoolean();
    if (joins) {
      Position last = lane.records.getLast().position().orElseThrow();
      sub++;
      return new Position(name, last.sequence(), last.sub() + 1);
    }
    sub = 0;
    return new Position(name, sequences.merge(name, 1L, Long::sum).toString(), 0);
  }
}
