package dev.impulse.control;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several sources that go into the log as one, merged by event time; at most one of them is
 * streamed.
 *
 * @param as the function in whose name events are put, to repair what it has emitted; null for none
 * @param progress whether somebody wants to see how far it is
 */
@Json
public record PutRequest(
    List<PutSource> sources, PutMode mode, @Nullable String as, boolean progress) {

  /** The same with other sources, and nobody who watches. */
  PutRequest quiet(List<PutSource> others) {
    return new PutRequest(others, mode, as, false);
  }

  /** Whether nothing of it may have to be waited for. */
  public boolean isOfFiles() {
    return sources.stream().allMatch(PutSource::isFile);
  }
}
