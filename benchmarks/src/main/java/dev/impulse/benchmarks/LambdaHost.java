package dev.impulse.benchmarks;

import dev.impulse.benchmarks.lambda.Contest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures functions on Lambda, each written in several ways, from an event's bytes to the bytes
 * that leave: {@code bench lambda}.
 */
@Command(
    name = "lambda",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Measures the CPU of functions on Lambda, side by side with other ways to write them.")
final class LambdaHost implements Callable<Integer> {

  private static final int RECORDS = 1_000;

  @Mixin private Options.Publishing options = new Options.Publishing();

  @Option(
      names = "--micronaut",
      description = "Where Micronaut's handler is built. Default: ${DEFAULT-VALUE}.")
  private Path micronaut = Path.of("benchmarks", "lambda-baseline", "target");

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<LambdaHostReport.Contested> contested = new ArrayList<>();
    int rounds = options.quick ? 5 : 21;
    for (Contest contest : Contest.all(RECORDS, micronaut)) {
      contested.add(new LambdaContest(contest, RECORDS).held(rounds, options.quick ? 5 : 25));
    }
    LambdaHostReport report = new LambdaHostReport(Machine.here(), RECORDS, rounds, contested);
    options.results().report("lambda-host.json", LambdaHostReport.class, report);
    return 0;
  }
}
