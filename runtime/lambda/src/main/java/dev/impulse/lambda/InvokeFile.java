package dev.impulse.lambda;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Invokes a function with the events in files, as Lambda would, and prints the responses. Exits
 * with 1 if an invocation fails, with 2 if it is called wrongly.
 */
public final class InvokeFile {

  private static final String HELP =
      """
      Invokes a function with AWS events, one a file, and prints each response.

      Usage: java -cp <jar of the function> dev.impulse.lambda.InvokeFile <file>...

      What configures the function on Lambda configures it here:
        IMPULSE_FUNCTION   which function, if the jar holds several
        IMPULSE_TABLE      its DynamoDB table
        AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY
        AWS_ENDPOINT_URL   an emulator instead of AWS, such as http://localhost:5000
      The log and the metrics go to standard error.
      """;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  InvokeFile(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /** See {@code --help}. */
  public static void main(String[] arguments) {
    System.exit(new InvokeFile(System.getenv(), System.out, System.err).run(List.of(arguments)));
  }

  int run(List<String> arguments) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(HELP);
      return 0;
    }
    if (arguments.isEmpty()) {
      err.print(HELP);
      return 2;
    }
    try {
      return invoke(arguments.stream().map(Path::of).toList());
    } catch (IOException e) {
      err.println("cannot read " + e.getMessage());
      return 2;
    } catch (RuntimeException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private int invoke(List<Path> files) throws IOException {
    Map<Path, byte[]> events = new LinkedHashMap<>();
    for (Path file : files) {
      events.put(file, Files.readAllBytes(file));
    }
    LambdaFunction function = Bootstrap.in(new ProcessEnvironment(environment, err));
    events.forEach((file, event) -> {
      byte[] response = function.invoke(event, new LocalContext(file));
      out.write(response, 0, response.length);
      out.println();
    });
    return 0;
  }
}
