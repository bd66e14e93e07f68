package dev.impulse.aws;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** How often the SDK tries, with pauses of full jitter in between. */
final class Retries {

  private static final int TRIES = 4;

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private Retries() {}

  /** Of what may be done twice: whatever may work the next time is tried again. */
  static StandardRetryStrategy ofRepeatable() {
    return bounded(AwsRetryStrategy.standardRetryStrategy().toBuilder());
  }

  /** Of what must not be done twice: only what was throttled is tried again. */
  static StandardRetryStrategy ofThrottled() {
    return bounded(
        StandardRetryStrategy.builder()
            .useClientDefaults(false)
            .retryOnException(Retries::isThrottled)
            .treatAsThrottling(Retries::isThrottled));
  }

  private static boolean isThrottled(Throwable thrown) {
    return thrown instanceof SdkException failed && RetryUtils.isThrottlingException(failed);
  }

  private static StandardRetryStrategy bounded(StandardRetryStrategy.Builder retries) {
    BackoffStrategy pauses = BackoffStrategy.exponentialDelay(SHORTEST_PAUSE, LONGEST_PAUSE);
    return retries
        .maxAttempts(TRIES)
        .backoffStrategy(pauses)
        .throttlingBackoffStrategy(pauses)
        .build();
  }
}
