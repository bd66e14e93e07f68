package dev.impulse.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps what was refused, one JSON object a line. */
final class RejectFile {

  private final Path file;

  RejectFile(Path folder) {
    this.file = in(folder);
  }

  static Path in(Path folder) {
    return folder.resolve("rejects.jsonl");
  }

  void add(Reject reject) {
    byte[] line = (JsonLines.of(reject) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      Files.write(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new FailureException("cannot keep what was refused: " + e, e);
    }
  }
}
