package dev.impulse.tck.samples;

import dev.impulse.EventType;
import io.avaje.jsonb.Json;

/** Something to be noted of an account. */
@Json
@EventType("tck.noted")
public record Note(String id, Account account, String text) {

  public static Note of(String id, String account, String text) {
    return new Note(id, new Account(account), text);
  }
}
