package dev.impulse.control;

import dev.impulse.TopologyException;
import dev.impulse.engine.EngineException;
import dev.impulse.engine.StoreException;

/** What users are told of an error. */
public final class ErrorMessage {

  private ErrorMessage() {}

  /** The message, where it is meant for users. */
  public static String of(Exception e) {
    return switch (e) {
      case UsageException _, FailureException _ -> String.valueOf(e.getMessage());
      case EngineException _, StoreException _, TopologyException _ ->
          String.valueOf(e.getMessage());
      default -> "unexpected: %s; --verbose shows where".formatted(e);
    };
  }
}
