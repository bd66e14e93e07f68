package dev.impulse.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Events in the failure store, in order, as each write has put them there. */
record Segments(List<Segment> all) {

  static final Segments NONE = new Segments(List.of());

  /**
   * Events that were kept by one write.
   *
   * @param name under which they are kept
   * @param from the first that is still meant
   * @param to the one after the last
   */
  record Segment(String name, int from, int to) {

    int length() {
      return to - from;
    }
  }

  Segments {
    all = List.copyOf(all);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  int length() {
    return all.stream().mapToInt(Segment::length).sum();
  }

  Optional<Segment> first() {
    return all.stream().findFirst();
  }

  boolean contains(String name) {
    return all.stream().anyMatch(segment -> segment.name.equals(name));
  }

  Segments and(Segments others) {
    return new Segments(Stream.concat(all.stream(), others.all.stream()).toList());
  }

  /** These and others after them, if there are any. */
  Segments plus(String name, int length) {
    return with(all.size(), name, length);
  }

  /** These and others before them, if there are any. */
  Segments after(String name, int length) {
    return with(0, name, length);
  }

  private Segments with(int place, String name, int length) {
    if (length == 0) {
      return this;
    }
    List<Segment> longer = new ArrayList<>(all);
    longer.add(place, new Segment(name, 0, length));
    return new Segments(longer);
  }

  Segments withoutFirst() {
    List<Segment> left = new ArrayList<>(all);
    Segment first = left.removeFirst();
    if (first.length() > 1) {
      left.addFirst(new Segment(first.name, first.from + 1, first.to));
    }
    return new Segments(left);
  }

  /** The last of these, so many at most. */
  Segments last(int most) {
    return new Segments(all.subList(Math.max(0, all.size() - most), all.size()));
  }
}
