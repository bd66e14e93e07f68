package dev.impulse.lambda.host;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** The versions of one function's state. */
final class Schemas {

  private final SortedMap<Integer, StateMigration> byVersion = new TreeMap<>();

  /**
   * @throws IllegalArgumentException if a version between the first and the current one has no
   *     migration, or two
   */
  Schemas(String function, Collection<StateMigration> migrations) {
    for (StateMigration migration : migrations) {
      if (migration.function().equals(function)
          && byVersion.put(migration.from(), migration) != null) {
        throw new IllegalArgumentException(
            "%s has two migrations from version %d".formatted(function, migration.from()));
      }
    }
    for (int version = 1; version <= byVersion.size(); version++) {
      if (!byVersion.containsKey(version)) {
        throw new IllegalArgumentException(
            "%s has migrations from %s, and none from version %d"
                .formatted(function, byVersion.keySet(), version));
      }
    }
  }

  /** The version that is written. */
  int current() {
    return byVersion.size() + 1;
  }

  /** A state in the current form. */
  byte[] upgrade(int version, byte[] state) {
    if (version > current()) {
      throw new IllegalStateException(
          "the state has version %d, this code knows versions up to %d: deploy what wrote it"
              .formatted(version, current()));
    }
    byte[] upgraded = state;
    for (StateMigration migration : byVersion.tailMap(version).values()) {
      upgraded = migration.migrate(upgraded);
    }
    return upgraded;
  }
}
