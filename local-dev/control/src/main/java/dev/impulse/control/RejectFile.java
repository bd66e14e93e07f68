package dev.impulse.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The refused events of a data folder, one JSON object a line. */
public final class RejectFile {

  private final Path file;

  RejectFile(Path folder) {
    this.file = in(folder);
  }

  /** Where the file of a data folder is. */
  public static Path in(Path folder) {
    return folder.resolve("rejects.jsonl");
  }

  void add(Reject reject) {
    byte[] line = (ControlJson.of(reject) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      Files.write(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new FailureException("cannot keep what was refused: " + e, e);
    }
  }
}
