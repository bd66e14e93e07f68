package dev.impulse.cli;

import io.avaje.jsonb.Json;
import java.util.List;

/** What an engine says to what it is asked; a put is answered by several. */
@Json
@Json.SubTypes({
  @Json.SubType(type = Answer.Progress.class, name = "progress"),
  @Json.SubType(type = Answer.Refused.class, name = "refused"),
  @Json.SubType(type = Answer.Finished.class, name = "finished"),
  @Json.SubType(type = Answer.Redriven.class, name = "redriven"),
  @Json.SubType(type = Answer.Failed.class, name = "failed")
})
public sealed interface Answer {

  /** How far a put is. */
  @Json
  record Progress(long put, long refused) implements Answer {}

  /** An event that was not put; said of the first few of a file. */
  @Json
  record Refused(String file, long line, String reason) implements Answer {}

  /**
   * The end of a put: everything is committed, and every function has handled it.
   *
   * @param parked how many events were parked meanwhile
   */
  @Json
  record Finished(List<StreamCount> streams, long parked) implements Answer {

    long refused() {
      return streams.stream().mapToLong(StreamCount::refused).sum();
    }
  }

  /**
   * The end of a redrive or a drop.
   *
   * @param left how many events are still in line
   */
  @Json
  record Redriven(int left) implements Answer {}

  /** The end of what could not be done. */
  @Json
  record Failed(String message) implements Answer {}
}
