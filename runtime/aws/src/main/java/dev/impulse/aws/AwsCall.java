package dev.impulse.aws;

import dev.impulse.store.RefusedException;
import dev.impulse.store.UnavailableException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Calls to one service, whose failures are told apart as the ports ask for it.
 *
 * @param refusals the error codes that say "never"
 * @param isRepeated whether the SDK tries again what may have been done: then nobody can tell that
 *     a call was certainly not done
 */
record AwsCall(Set<String> refusals, boolean isRepeated) {

  private static final int REQUEST_TIMEOUT = 408;

  /** Calls that may be done twice. */
  static AwsCall repeated(String... refusals) {
    return new AwsCall(Set.of(refusals), true);
  }

  /** Calls that must not be done twice. */
  static AwsCall once(String... refusals) {
    return new AwsCall(Set.of(refusals), false);
  }

  /**
   * Makes a call.
   *
   * @param what names the call and its resource, for the message of what is thrown
   * @throws RefusedException if the service says that it will never do it
   * @throws UnavailableException if it is not known to be done
   */
  <T> T make(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw failure(what + ": " + e.getMessage(), e);
    }
  }

  private RuntimeException failure(String message, SdkException thrown) {
    if (isRefusal(thrown)) {
      return new RefusedException(message, thrown);
    }
    return !isRepeated && isCertainlyNotDone(thrown)
        ? UnavailableException.notDone(message, thrown)
        : new UnavailableException(message, thrown);
  }

  private boolean isRefusal(SdkException thrown) {
    return thrown instanceof AwsServiceException refused
        && Optional.ofNullable(refused.awsErrorDetails())
            .map(AwsErrorDetails::errorCode)
            .filter(refusals::contains)
            .isPresent();
  }

  /** The service has said no, or was not reached. */
  private static boolean isCertainlyNotDone(SdkException thrown) {
    return thrown instanceof AwsServiceException answered
        ? answered.statusCode() / 100 == 4 && answered.statusCode() != REQUEST_TIMEOUT
        : Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
            .anyMatch(AwsCall::isUnreached);
  }

  private static boolean isUnreached(Throwable cause) {
    return cause instanceof ConnectException || cause instanceof UnknownHostException;
  }
}
