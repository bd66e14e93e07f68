package dev.impulse.lambda;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rehearsal under Lambda's own runtime interface client, for a JVM that records an AOT cache
 * ({@code -XX:AOTCacheOutput}). It wants the class path of the function, and the addresses on the
 * loopback that it then serves itself: {@code AWS_LAMBDA_RUNTIME_API} and {@code AWS_ENDPOINT_URL}.
 */
final class Recording {

  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final long MILLIS_LEFT = 60_000;

  private Recording() {}

  /** Ends when all is rehearsed; with 1 if a batch was not answered. */
  public static void main(String[] arguments) throws Exception {
    Map<String, String> environment = System.getenv();
    URI api = URI.create("http://" + required(environment, "AWS_LAMBDA_RUNTIME_API"));
    URI aws = URI.create(required(environment, "AWS_ENDPOINT_URL"));
    AwsStub stub = AwsStub.start(aws.getPort());
    RuntimeApi runtime = new RuntimeApi(api.getPort());
    List<byte[]> events = events(environment, stub);
    Thread.ofPlatform().daemon().start(() -> System.exit(invoke(runtime, events)));
    Class.forName(CLIENT)
        .getMethod("main", String[].class)
        .invoke(null, (Object) new String[] {FunctionHandler.class.getName()});
  }

  private static List<byte[]> events(Map<String, String> environment, AwsStub aws)
      throws IOException {
    LambdaConfig config = LambdaConfig.of(environment);
    LambdaPorts ports = AwsServices.rehearsed(config, aws.endpoint());
    return LambdaFunction.of(config, ports).rehearsal().events();
  }

  private static int invoke(RuntimeApi runtime, List<byte[]> events) {
    for (byte[] event : events) {
      runtime.invoke(event, MILLIS_LEFT);
      if (!runtime.posted().path().endsWith("/response")) {
        return 1;
      }
    }
    return 0;
  }

  private static String required(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .orElseThrow(() ->
            new StartException(variable + " is missing: an address on the loopback to serve"));
  }
}
