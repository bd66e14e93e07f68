package dev.impulse.testkit;

import dev.impulse.Definition;
import dev.impulse.spi.Outcome;
import org.opentest4j.AssertionFailedError;

/** Holds a function to what purity promises: asked again, it says the same. */
record Sameness(Definition definition) {

  void require(String what, Object first, Object again) {
    boolean bothPark = first instanceof Outcome.Parked && again instanceof Outcome.Parked;
    if (!bothPark && !first.equals(again)) {
      throw new AssertionFailedError(
          ("%s: %s differ when the same event comes again, to what was kept:%n"
                  + "first%n  %s%nthen%n  %s%n"
                  + "A function must not read a clock, draw, or remember beside its state.")
              .formatted(definition, what, first, again),
          first,
          again);
    }
  }

  void requireUnchanged(Object before, Object after) {
    if (!before.equals(after)) {
      throw new AssertionFailedError(
          "%s: a fold changed the state that it was given, instead of making a next:%nit was%n  %s%nand is%n  %s"
              .formatted(definition, before, after),
          before,
          after);
    }
  }
}
