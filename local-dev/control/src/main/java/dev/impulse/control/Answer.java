package dev.impulse.control;

import io.avaje.jsonb.Json;
import java.util.List;

/** An engine's answer to a request; a put and a rebuild get several. */
@Json
@Json.SubTypes({
  @Json.SubType(type = Answer.Progress.class, name = "progress"),
  @Json.SubType(type = Answer.Refused.class, name = "refused"),
  @Json.SubType(type = Answer.Finished.class, name = "finished"),
  @Json.SubType(type = Answer.Redriven.class, name = "redriven"),
  @Json.SubType(type = Answer.Folded.class, name = "folded"),
  @Json.SubType(type = Answer.Differs.class, name = "differs"),
  @Json.SubType(type = Answer.Rebuilt.class, name = "rebuilt"),
  @Json.SubType(type = Answer.Notices.class, name = "notices"),
  @Json.SubType(type = Answer.Failed.class, name = "failed")
})
public sealed interface Answer {

  /** Whether no other answer follows. */
  default boolean isLast() {
    return true;
  }

  /** How far a put is. */
  @Json
  record Progress(long put, long known, long refused) implements Answer {
    @Override
    public boolean isLast() {
      return false;
    }
  }

  /** An event that was refused; sent for the first few of each file. */
  @Json
  record Refused(String file, long line, String reason) implements Answer {
    @Override
    public boolean isLast() {
      return false;
    }
  }

  /**
   * The end of a put: everything is committed, and every function has handled it.
   *
   * @param parked how many events were parked meanwhile
   * @param stopped whether it was asked to end before all was read
   */
  @Json
  record Finished(List<StreamCount> streams, long parked, boolean stopped) implements Answer {

    /** How many events of all streams were refused. */
    public long refused() {
      return streams.stream().mapToLong(StreamCount::refused).sum();
    }

    /** How many events of all streams the log had with another payload. */
    public long conflicts() {
      return streams.stream().mapToLong(StreamCount::conflicts).sum();
    }
  }

  /**
   * The end of a redrive or a drop.
   *
   * @param left how many events are still in line
   */
  @Json
  record Redriven(int left) implements Answer {}

  /** How far a rebuild is. */
  @Json
  record Folded(long events) implements Answer {
    @Override
    public boolean isLast() {
      return false;
    }
  }

  /** A key whose state a rebuild has changed. */
  @Json
  record Differs(StateDifference key) implements Answer {
    @Override
    public boolean isLast() {
      return false;
    }
  }

  /**
   * The end of a rebuild: the new states are in the place of those before.
   *
   * @param keys how many have the same state as before
   * @param events how many were folded
   */
  @Json
  record Rebuilt(String function, long keys, long differing, long events, double seconds)
      implements Answer {}

  /** Why functions do not run, each in a sentence. */
  @Json
  record Notices(List<String> sentences) implements Answer {}

  /**
   * The request has failed.
   *
   * @param misused whether the request itself was wrong
   */
  @Json
  record Failed(String message, boolean misused) implements Answer {

    RuntimeException exception() {
      return misused ? new UsageException(message) : new FailureException(message);
    }
  }
}
