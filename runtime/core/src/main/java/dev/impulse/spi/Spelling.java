package dev.impulse.spi;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Optional;

/** Says what a misspelt name may have been meant to be. */
public final class Spelling {

  private Spelling() {}

  /** A sentence for a name that is none of those that there are. */
  public static String unknown(String what, String name, Collection<String> known) {
    String there = known.isEmpty() ? "there are none yet" : "there are " + String.join(", ", known);
    return nearest(name, known)
        .map(meant -> "no %s '%s', did you mean '%s'? %s".formatted(what, name, meant, there))
        .orElseGet(() -> "no %s '%s': %s".formatted(what, name, there));
  }

  /** The name that may have been meant; empty if none is near. */
  public static Optional<String> nearest(String name, Collection<String> known) {
    return known.stream()
        .min(comparingInt(one -> distance(name, one)))
        .filter(one -> distance(name, one) <= Math.max(2, name.length() / 3));
  }

  /** How many letters to insert, delete or replace. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
