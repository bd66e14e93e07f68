package dev.impulse.lambda.host;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a key has stopped, and the line of events behind.
 *
 * @param cause what the decision on the first in line threw
 * @param since when it stopped, to the millisecond
 * @param line where the events are kept, in order
 */
record Stop(String cause, Instant since, List<Segment> line) {

  Stop {
    since = since.truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * A part of the line that was kept by one write.
   *
   * @param name under which it is kept in the failure store
   * @param from the first that is still in line
   * @param to the one after the last
   */
  record Segment(String name, int from, int to) {

    int length() {
      return to - from;
    }
  }

  int length() {
    return line.stream().mapToInt(Segment::length).sum();
  }

  /** The same stop with a longer line, if there is more. */
  Stop plus(String name, int length) {
    List<Segment> longer = new ArrayList<>(line);
    if (length > 0) {
      longer.add(new Segment(name, 0, length));
    }
    return new Stop(cause, since, longer);
  }

  /** The same stop without so many from the front of the line. */
  Stop without(int handled) {
    List<Segment> left = new ArrayList<>();
    int skip = handled;
    for (Segment segment : line) {
      int skipped = Math.min(skip, segment.length());
      skip -= skipped;
      if (skipped < segment.length()) {
        left.add(new Segment(segment.name, segment.from + skipped, segment.to));
      }
    }
    return new Stop(cause, since, left);
  }

  Stop because(String other) {
    return new Stop(other, since, line);
  }
}
