package dev.impulse.tck.samples;

import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * A later form of a {@link Journal}.
 *
 * @param letters how many the texts have
 */
@Json
public record Tome(List<String> texts, int letters) {

  public Tome {
    texts = List.copyOf(texts);
  }

  /** A journal in this form. */
  public static Tome of(Journal journal) {
    return new Tome(journal.texts(), journal.texts().stream().mapToInt(String::length).sum());
  }

  public Tome plus(String text) {
    List<String> longer = new ArrayList<>(texts);
    longer.add(text);
    return new Tome(longer, letters + text.length());
  }
}
