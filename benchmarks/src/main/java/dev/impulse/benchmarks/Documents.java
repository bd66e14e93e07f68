package dev.impulse.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.impulse.json.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is published of a report: a part of a page between two marks, where other parts stay as they
 * are, and the figures as JSON.
 */
record Documents(Path folder) {

  private static final String PAGE = "benchmarks.md";

  /** Replaces the part of the page that has this name, or adds it. */
  void part(String name, String markdown) throws IOException {
    Path page = Files.createDirectories(folder).resolve(PAGE);
    String before = Files.exists(page) ? Files.readString(page) : "# Benchmarks\n";
    Files.writeString(page, replaced(before, mark(name), mark("/" + name), markdown));
  }

  private static String mark(String name) {
    return "<!-- " + name + " -->";
  }

  private static String replaced(String page, String begin, String end, String markdown) {
    String part = begin + "\n" + markdown + end;
    int from = page.indexOf(begin);
    int to = page.indexOf(end);
    return from < 0 || to < from
        ? page + "\n" + part + "\n"
        : page.substring(0, from) + part + page.substring(to + end.length());
  }

  /** Writes figures to a file of this name. */
  <T> void json(String name, Class<T> type, T figures) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Object tree = mapper.readTree(JsonCodec.create().encode(type, figures));
    text(name, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n");
  }

  /** Figures that were written to a file of this name before. */
  <T> Optional<T> read(String name, Class<T> type) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file)
        ? Optional.of(JsonCodec.create().decode(type, Files.readAllBytes(file)))
        : Optional.empty();
  }

  void text(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder).resolve(name), text);
  }
}
