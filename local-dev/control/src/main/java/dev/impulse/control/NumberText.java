package dev.impulse.control;

import java.util.Locale;

/** Numbers as people read them. */
public final class NumberText {

  private NumberText() {}

  /** Such as {@code 12,345}, wherever the machine stands. */
  public static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Such as {@code 1 event} or {@code 12,345 events}. */
  public static String events(long number) {
    return of(number) + (number == 1 ? " event" : " events");
  }
}
