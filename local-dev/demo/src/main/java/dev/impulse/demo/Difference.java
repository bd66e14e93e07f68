package dev.impulse.demo;

import java.util.Locale;

/** How an answer can differ from what it must be. */
public enum Difference {
  /** It ought to be there. */
  MISSING,

  /** It is there once more. */
  DOUBLED,

  /** Nothing asks for it. */
  INVENTED,

  /** It says something else. */
  WRONG;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
