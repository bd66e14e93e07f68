package dev.impulse.testkit;

import dev.impulse.Step;
import dev.impulse.tck.samples.Note;
import io.avaje.jsonb.Json;
import java.util.List;

/** A state that a careless fold can change. */
@Json
public record Scribbles(List<String> texts) {

  Step<Scribbles> scribble(Note note) {
    texts.add(note.text());
    return Step.to(this);
  }
}
