package dev.impulse;

/**
 * What a stream is partitioned by and a keyed function's state is kept by.
 *
 * <p>Implemented by records with the one component {@code value}: the compiler then refuses a
 * function that folds a stream by another key than the stream's own.
 */
public interface Key extends Comparable<Key> {

  /** The key as text, never empty; equal keys have equal texts. */
  String value();

  /** Keys are ordered by their texts. */
  @Override
  default int compareTo(Key other) {
    return value().compareTo(other.value());
  }
}
