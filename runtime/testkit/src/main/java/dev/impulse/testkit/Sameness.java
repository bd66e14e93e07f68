package dev.impulse.testkit;

import dev.impulse.Definition;
import org.opentest4j.AssertionFailedError;

/** Holds a function to what purity promises: asked again, it says the same. */
record Sameness(Definition definition) {

  void require(String what, Outcome first, Outcome again) {
    boolean bothPark = !first.parked().isEmpty() && !again.parked().isEmpty();
    if (!bothPark) {
      require(what, (Object) first, again);
    }
  }

  void require(String what, Object first, Object again) {
    if (!first.equals(again)) {
      throw new AssertionFailedError(
          ("%s: %s differ when the same event comes again, to what was kept:%n"
                  + "first%n  %s%nthen%n  %s%n"
                  + "A function must not read a clock, draw, or remember beside its state.")
              .formatted(definition, what, first, again),
          first,
          again);
    }
  }

  void requireUnchanged(String what, Object before, Object after) {
    if (!before.equals(after)) {
      throw new AssertionFailedError(
          "%s: a fold changed the %s that it was given, instead of making a next:%nit was%n  %s%nand is%n  %s"
              .formatted(definition, what, before, after),
          before,
          after);
    }
  }

  /** What a host gives cannot be changed: whoever tries fails there, and is told why here. */
  void requireNoAttempt(Outcome outcome) {
    for (Outcome.Parked parked : outcome.parked()) {
      if (isOfCollection(parked.cause())) {
        throw new AssertionFailedError(
            ("%s: a fold changed the state or payload that it was given, instead of making a next:"
                    + " a host gives it one that cannot be changed")
                .formatted(definition),
            parked.cause());
      }
    }
  }

  private static boolean isOfCollection(Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    return cause instanceof UnsupportedOperationException
        && trace.length > 0
        && trace[0].getClassName().startsWith("java.util.");
  }
}
