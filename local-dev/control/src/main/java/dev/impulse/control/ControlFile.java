package dev.impulse.control;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Where a running engine listens: a file in its data folder that only its owner can read. The file
 * of an engine that was killed stays behind, though nobody listens any more.
 *
 * @param process the engine's process id
 * @param token what a request must carry
 */
@Json
record ControlFile(long process, int port, String token) {

  private static final String NAME = "engine.json";

  void write(Path folder) {
    try {
      Path draft =
          Files.createTempFile(
              folder,
              "engine-",
              ".json",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, ControlJson.of(this));
      Files.move(draft, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new FailureException("cannot leave word where the engine listens: " + e, e);
    }
  }

  static void delete(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve(NAME));
    } catch (IOException e) {
      throw new FailureException("cannot delete %s: %s".formatted(folder.resolve(NAME), e), e);
    }
  }

  /** Empty if no engine has left word. */
  static Optional<ControlFile> read(Path folder) {
    try {
      String json = Files.readString(folder.resolve(NAME));
      return Optional.of(ControlJson.read(ControlFile.class, json));
    } catch (NoSuchFileException | JsonException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new FailureException("cannot read where the engine listens: " + e, e);
    }
  }
}
