package dev.impulse.engine.samples;

import dev.impulse.EventStream;
import dev.impulse.EventType;
import dev.impulse.tck.samples.Account;
import io.avaje.jsonb.Json;

/** Something about an account that can be made and held, but not written if its text is closed. */
@Json
@EventType("engine.sealed")
public record Sealed(String account, String text) {

  public static final EventStream<Account, Sealed> STREAM =
      EventStream.of("sealed", Account.class, Sealed.class, one -> new Account(one.account()));

  private static final String CLOSED = "closed";

  /**
   * Its text.
   *
   * @throws IllegalStateException if it is closed
   */
  @Override
  public String text() {
    if (text.contains(CLOSED)) {
      throw new IllegalStateException("nobody can read this");
    }
    return text;
  }

  public Sealed plus(String other) {
    return new Sealed(account, (text + " " + other).strip());
  }
}
