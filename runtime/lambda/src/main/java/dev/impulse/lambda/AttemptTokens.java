package dev.impulse.lambda;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Names attempts: no two are ever named alike. An invocation that Lambda tries again has the same
 * request id, so the time is in the name; environments that were restored from one snapshot count
 * alike, so the request id is; nothing is drawn, for a snapshot would repeat it. A name has no
 * slash: it ends the names of what is kept in the failure store, whose parts slashes divide.
 */
final class AttemptTokens implements Supplier<String> {

  private final InstantSource clock;
  private final AtomicLong count = new AtomicLong();
  private volatile String request = "";

  AttemptTokens(InstantSource clock) {
    this.clock = clock;
  }

  /** From now on, attempts are of this invocation. */
  void of(String requestId) {
    request = requestId;
  }

  @Override
  public String get() {
    Instant now = clock.instant();
    return "%s.%d.%09d.%d"
        .formatted(request, now.getEpochSecond(), now.getNano(), count.incrementAndGet());
  }
}
