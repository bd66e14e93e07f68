package dev.impulse.engine.internal.host;

import dev.impulse.Definition;
import dev.impulse.engine.internal.log.Kind;
import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.engine.internal.store.Micros;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import dev.impulse.spi.Identity;
import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator has decided about a key that stopped. It is in the log like any event, so that
 * the state can be rebuilt with it.
 *
 * @param dropped the parked event that is given up; null if it is tried again
 */
@Json
public record Operation(String function, String key, Instant at, @Nullable Identity dropped) {

  private static final Codec CODEC = JsonCodec.of(Operation.class.getClassLoader());

  /** The log's own stream; no stream of a function can have this name. */
  static final String STREAM = "impulse.operations";

  public static Operation redrive(String function, String key, Instant at) {
    return new Operation(function, key, at, null);
  }

  public static Operation drop(String function, Failures.InLine parked, Instant at) {
    return new Operation(function, parked.key(), at, parked.event().identity());
  }

  static Operation in(LogEvent event) {
    return CODEC.decode(Operation.class, event.data());
  }

  boolean isOf(Definition definition) {
    return definition.name().equals(function) || definition.formerNames().contains(function);
  }

  public LogEvent logged() {
    String type = dropped == null ? "impulse.redrive" : "impulse.drop";
    byte[] data = CODEC.encode(Operation.class, this);
    String id = function + "/" + key + "@" + at;
    Kind kind = new Kind(STREAM, "operator", type);
    return new LogEvent(kind, id, key, Micros.of(at), data, LogEvent.noExtensions(), 0);
  }
}
