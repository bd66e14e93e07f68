package dev.impulse.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code report.py} makes of figures. */
class ReportTest {

  private static final Path DOCS = Path.of("..", "docs");

  @TempDir Path folder;

  @BeforeEach
  void needsPython() {
    assumeThat(hasPython()).as("python3").isTrue();
  }

  static boolean hasPython() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  @Test
  void thePublishedPageAndPlotsAreWhatTheScriptMakesOfThePublishedFigures() throws Exception {
    for (Path figures : files(DOCS, ".json")) {
      Path copy = Files.copy(figures, folder.resolve(figures.getFileName()));
      run(copy, folder.resolve("benchmarks.md"));
      assertThat(copy).hasSameTextualContentAs(figures);
    }
    assertThat(parts(folder)).containsExactlyInAnyOrderElementsOf(parts(DOCS));
    for (Path plot : files(folder, ".svg")) {
      assertThat(plot).hasSameTextualContentAs(DOCS.resolve(plot.getFileName()));
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  /** Of a page, whatever their order. */
  private static List<String> parts(Path docs) throws IOException {
    return List.of(Files.readString(docs.resolve("benchmarks.md")).split("(?=<!-- \\w)")).stream()
        .map(String::strip)
        .toList();
  }

  private static void run(Path figures, Path page) throws Exception {
    Process script =
        new ProcessBuilder("python3", "-B", "report.py", figures.toString(), page.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(script.getInputStream().readAllBytes(), UTF_8);
    assertThat(script.waitFor()).as(output).isZero();
  }

  @Test
  void aRunWithAWrongAnswerCountsAsFailedAndIsLeftOutOfTheFigures() throws Exception {
    GrowthReport report = report(log(100_000, 50_000), wrong(100_000), log(100_000, 40_000));
    assertThat(report.isRight()).isFalse();
    assertThat(text(report)).contains("| 45,000 (40,000 – 50,000) |").contains("| 2 of 3 |");
  }

  @Test
  void aRunThatDidNotComeToItsEndCountsAsFailed() throws Exception {
    GrowthReport report = report(new GrowthRun(Study.LOG, 1, 1, null));
    assertThat(report.isRight()).isFalse();
    assertThat(text(report)).contains("| 0 of 1 |");
  }

  @Test
  void aRequirementIsHeldOrNotByWhatWasShown() throws Exception {
    assertThat(text(report(log(100_000, 50_000), log(10_000_000, 45_500))))
        .contains("| 91.0 % | held |");
    assertThat(text(report(log(100_000, 50_000), log(10_000_000, 44_500))))
        .contains("| 89.0 % | **not held** |");
  }

  @Test
  void studiesThatWereNotRepeatedStay() throws Exception {
    GrowthReport earlier = report(log(10, 1), new GrowthRun(Study.ITEMS, 10, 1, reading(0, 1)));
    assertThat(text(report(log(10, 2)).after(earlier)))
        .contains("### Items that one move of the fuel index reprices")
        .contains("| 10 | – | 2 |");
  }

  private String text(GrowthReport report) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, UTF_8));
    try {
      new Results(folder, null).report("growth.json", GrowthReport.class, report);
    } finally {
      System.setOut(before);
    }
    return out.toString(UTF_8);
  }

  private static GrowthReport report(GrowthRun... runs) {
    Machine machine = new Machine("", 1, 1, "", "");
    return new GrowthReport(machine, "", "512m", "128m", 42, List.of(runs));
  }

  private static GrowthRun log(long size, double rate) {
    return new GrowthRun(Study.LOG, size, 1, reading(0, rate));
  }

  private static GrowthRun wrong(long size) {
    return new GrowthRun(Study.LOG, size, 1, reading(1, 1_000_000));
  }

  private static ExperimentResult reading(long wrong, double rate) {
    return new ExperimentResult(
        Map.of(Quantity.EVENTS_PER_CORE_SECOND.name(), rate), wrong, List.of());
  }
}
