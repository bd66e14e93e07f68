package dev.impulse.lambda.aws;

import dev.impulse.lambda.host.RefusedException;
import dev.impulse.lambda.host.UnavailableException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Calls to one service, whose failures are told apart as the ports ask for it.
 *
 * @param refusals the error codes that say "never"
 */
record AwsCall(Set<String> refusals) {

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
      throw isRefusal(e)
          ? new RefusedException("%s was refused: %s".formatted(what, e.getMessage()), e)
          : new UnavailableException("%s failed: %s".formatted(what, e.getMessage()), e);
    }
  }

  private boolean isRefusal(SdkException thrown) {
    return thrown instanceof AwsServiceException refused
        && Optional.ofNullable(refused.awsErrorDetails())
            .map(AwsErrorDetails::errorCode)
            .filter(refusals::contains)
            .isPresent();
  }
}
