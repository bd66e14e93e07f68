package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.engine.internal.store.Store;
import java.util.List;

/** Hands what a function has kept under a former name over to the one that succeeds it. */
final class Succession {

  private static final List<String> OF_A_FUNCTION =
      List.of(
          "UPDATE functions SET name = ? WHERE name = ?",
          "UPDATE states SET function = ? WHERE function = ?",
          "UPDATE changes SET function = ? WHERE function = ?",
          "UPDATE failures SET function = ? WHERE function = ?");

  private final Store store;

  Succession(Store store) {
    this.store = store;
  }

  /** Takes over from the last former name that has run here, unless this one has run itself. */
  void take(Definition definition) {
    if (hasRun(definition.name())) {
      return;
    }
    definition.formerNames().reversed().stream()
        .filter(this::hasRun)
        .findFirst()
        .ifPresent(former -> rename(former, definition.name()));
  }

  private boolean hasRun(String function) {
    return store.number("SELECT count(*) FROM functions WHERE name = ?", function) > 0;
  }

  private void rename(String former, String name) {
    OF_A_FUNCTION.forEach(sql -> store.update(sql, name, former));
  }
}
