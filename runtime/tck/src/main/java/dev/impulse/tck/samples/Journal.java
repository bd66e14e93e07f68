package dev.impulse.tck.samples;

import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.List;

/** The texts of an account, in the order in which they were noted. */
@Json
public record Journal(List<String> texts) {

  public static final Journal EMPTY = new Journal(List.of());

  public Journal {
    texts = List.copyOf(texts);
  }

  public Journal plus(String text) {
    List<String> longer = new ArrayList<>(texts);
    longer.add(text);
    return new Journal(longer);
  }
}
