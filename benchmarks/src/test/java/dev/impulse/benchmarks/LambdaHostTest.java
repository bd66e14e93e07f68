package dev.impulse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaHostTest {

  @TempDir Path folder;

  /** Packaged before this module; {@code mvn test} alone does not package. */
  private static final Path MICRONAUT = Path.of("lambda-baseline", "target");

  @Test
  void allWaysAnswerTheSameAndArePublished() throws IOException {
    assumeThat(MICRONAUT.resolve("lib")).as("Micronaut's handler, packaged").exists();

    String docs = folder.toString();
    assertThat(Bench.run("lambda", "--quick", "--docs", docs, "--micronaut", MICRONAUT.toString()))
        .isZero();

    LambdaHostReport report =
        Results.publishedIn(folder)
            .published("lambda-host.json", LambdaHostReport.class)
            .orElseThrow();
    assertThat(report.functions())
        .extracting(function -> function.function() + " " + function.ways().size())
        .containsExactly("check-limits 4", "join-ledger 2");
    assumeThat(ReportTest.hasPython()).as("python3").isTrue();
    assertThat(Files.readString(folder.resolve("benchmarks.md")))
        .contains("| check-limits by |", "| join-ledger by |");
  }
}
