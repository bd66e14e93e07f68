package dev.impulse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.benchmarks.lambda.Handlers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaHostTest {

  @TempDir Path folder;

  @Test
  void allWaysDecideTheSameAndArePublished() throws IOException {
    assertThat(Bench.run("lambda", "--quick", "--docs", folder.toString())).isZero();

    LambdaHostReport report =
        new Documents(folder).read("lambda-host.json", LambdaHostReport.class).orElseThrow();
    assertThat(report.ways())
        .extracting(LambdaHostReport.Row::title)
        .hasSameSizeAs(Handlers.values());
    assertThat(Files.readString(folder.resolve("benchmarks.md"))).contains(report.markdown());
  }
}
