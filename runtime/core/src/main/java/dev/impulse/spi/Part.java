package dev.impulse.spi;

import org.jspecify.annotations.Nullable;

/**
 * The largest part of a value that was encoded, with its text: a record that can never change, such
 * as the master data in a state. Where another value holds the very same object, its text is
 * copied. Not safe for use by several threads.
 */
public final class Part {

  private static final byte[] NONE = {};

  private @Nullable Object value;
  private byte[] text = NONE;
  private int from;
  private int length;

  /** Whether this is that very object. */
  @SuppressWarnings("ReferenceEquality") // another one that is equal may take long to compare
  public boolean is(Object other) {
    return value == other;
  }

  /** The JSON that has it. */
  public byte[] text() {
    return text;
  }

  /** Where its own begins. */
  public int from() {
    return from;
  }

  /** How many bytes that has. */
  public int length() {
    return length;
  }

  /**
   * Remembers another part.
   *
   * @param text never changes from now on
   */
  public void remember(Object part, byte[] text, int from, int length) {
    this.value = part;
    this.text = text;
    this.from = from;
    this.length = length;
  }
}
