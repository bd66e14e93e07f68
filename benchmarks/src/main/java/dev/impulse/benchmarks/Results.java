package dev.impulse.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.impulse.json.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where figures go as JSON; {@code report.py} makes tables and plots of them.
 *
 * @param page of which the figures' part is replaced; null for none
 */
record Results(Path folder, @Nullable Path page) {

  private static final Path BENCHMARKS =
      Path.of(System.getProperty("impulse.home", "")).resolve("benchmarks");

  /** Shown, and kept as JSON where the build keeps its files. */
  static Results unpublished() {
    return new Results(BENCHMARKS.resolve("target/results"), null);
  }

  static Results publishedIn(Path docs) {
    return new Results(docs, docs.resolve("benchmarks.md"));
  }

  /** Figures that were published in a file of this name before. */
  <T> Optional<T> published(String name, Class<T> type) throws IOException {
    Path file = folder.resolve(name);
    return page != null && Files.exists(file)
        ? Optional.of(JsonCodec.create().decode(type, Files.readAllBytes(file)))
        : Optional.empty();
  }

  /** Writes figures to a file of this name, and prints tables of them. */
  <T> void report(String name, Class<T> type, T figures) throws IOException, InterruptedException {
    Path file = Files.createDirectories(folder).resolve(name);
    Files.write(file, JsonCodec.create().encode(type, figures));
    Process script;
    try {
      script = start(file);
    } catch (IOException e) {
      System.err.println(
          "Without python3 there are no tables and plots: the figures are in " + file);
      return;
    }
    System.out.print(new String(script.getInputStream().readAllBytes(), UTF_8));
    if (script.waitFor() != 0) {
      throw new IOException("report.py has failed: the figures are in " + file);
    }
  }

  private Process start(Path file) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("python3", "-B", BENCHMARKS.resolve("report.py").toString()));
    command.add(file.toString());
    if (page != null) {
      command.add(page.toString());
    }
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
