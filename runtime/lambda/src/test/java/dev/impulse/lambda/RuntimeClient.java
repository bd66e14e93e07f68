package dev.impulse.lambda;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A JVM with Lambda's own runtime interface client, as a Lambda environment starts it. */
final class RuntimeClient implements AutoCloseable {

  private final Process process;

  private RuntimeClient(Process process) {
    this.process = process;
  }

  /**
   * Starts the client with the handler of every function.
   *
   * @param aws what answers for AWS
   * @param output where the log goes
   */
  static RuntimeClient start(
      RuntimeApi api, AwsStub aws, Path output, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "--sun-misc-unsafe-memory-access=allow",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                    "dev.impulse.lambda.FunctionHandler"))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(output.toFile()));
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_LAMBDA_RUNTIME_API", api.address(),
                "AWS_LAMBDA_FUNCTION_NAME", "join-ledger",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512",
                "AWS_ENDPOINT_URL", aws.endpoint().toString(),
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "nobody",
                "AWS_SECRET_ACCESS_KEY", "nobody"));
    builder.environment().putAll(environment);
    return new RuntimeClient(builder.start());
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
