package dev.impulse.store;

import java.util.ArrayList;
import java.util.List;

/** What a source delivers in order: a shard, a partition, a FIFO group. */
final class Lane {

  final List<InputRecord> records = new ArrayList<>();
  private final List<Lane> parents;
  private int checkpoint;
  private int taken;

  /**
   * @param parents what must be at its end first
   */
  Lane(List<Lane> parents) {
    this.parents = parents;
  }

  boolean isAtEnd() {
    return checkpoint == records.size();
  }

  boolean isReady() {
    return !isAtEnd() && parents.stream().allMatch(Lane::isAtEnd);
  }

  /** Whether the last record has not been delivered yet, so that more can be put into it. */
  boolean isOpen() {
    return taken < records.size();
  }

  /** The next records; an aggregate stays whole. */
  List<InputRecord> next(int most) {
    int end = Math.min(records.size(), checkpoint + most);
    while (end < records.size() && isOneRecord(end - 1, end)) {
      end++;
    }
    taken = Math.max(taken, end);
    return List.copyOf(records.subList(checkpoint, end));
  }

  /** Notes that so many are done; an aggregate is done as a whole. */
  void advance(int done) {
    int at = checkpoint + done;
    while (at > checkpoint && at < records.size() && isOneRecord(at - 1, at)) {
      at--;
    }
    checkpoint = at;
  }

  private boolean isOneRecord(int one, int other) {
    Position first = records.get(one).position().orElseThrow();
    Position second = records.get(other).position().orElseThrow();
    return first.source().equals(second.source()) && first.sequence().equals(second.sequence());
  }
}
