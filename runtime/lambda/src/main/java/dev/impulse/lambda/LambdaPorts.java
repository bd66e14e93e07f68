package dev.impulse.lambda;

import dev.impulse.aws.AwsClients;
import dev.impulse.store.Backend;
import dev.impulse.store.Backoff;
import dev.impulse.store.ErrorReporter;
import dev.impulse.store.Meter;
import dev.impulse.store.Parallel;
import java.io.OutputStream;
import java.time.InstantSource;

/**
 * What a function on Lambda needs of the world.
 *
 * @param log where the lines of log and metrics go
 */
public record LambdaPorts(
    InstantSource clock, OutputStream log, Parallel parallel, Backoff backoff, Services services) {

  /** Connects to the services behind a function. */
  @FunctionalInterface
  public interface Services {

    /**
     * Connects.
     *
     * @param meter counts what they cost
     * @param errors is told what fails and will be tried again
     */
    Backend connect(Meter meter, ErrorReporter errors);
  }

  /** AWS, as the configuration and the SDK's own environment variables have it. */
  public static LambdaPorts aws(LambdaConfig config, OutputStream log) {
    return AwsServices.ports(config, AwsClients.ofEnvironment(AwsServices.AT_A_TIME), log);
  }
}
