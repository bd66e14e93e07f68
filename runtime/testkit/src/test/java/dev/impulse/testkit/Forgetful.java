package dev.impulse.testkit;

import dev.impulse.EventType;
import dev.impulse.tck.samples.Account;
import io.avaje.jsonb.Json;
import java.util.Objects;

/** A payload that is another after JSON, where its text has capitals. */
@Json
@EventType("test.forgetful")
public record Forgetful(Account account, String text) {

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, text);
  }
}
