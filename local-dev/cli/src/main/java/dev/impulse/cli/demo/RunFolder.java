package dev.impulse.cli.demo;

import dev.impulse.cli.FailureException;
import dev.impulse.cli.UsageException;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import dev.impulse.spi.DecodeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A data folder with what its run is made of, so that it can be resumed. */
record RunFolder(Path path, Plan plan) {

  private static final String FILE = "demo.json";
  private static final Codec CODEC = JsonCodec.create();

  /**
   * A run that is to begin.
   *
   * @throws UsageException if the folder holds something already
   */
  static RunFolder begin(Path path, Asked asked) {
    mustBeEmpty(path);
    return new RunFolder(path, asked.plan());
  }

  /**
   * The run that has begun here.
   *
   * @throws UsageException if there is none, or it is not what is asked for
   */
  static RunFolder resume(Path path, Asked asked) {
    if (!Files.exists(path.resolve(FILE))) {
      throw new UsageException(
          "%s holds no demo to resume: begin one there without --resume".formatted(path));
    }
    RunFolder found = new RunFolder(path, read(path.resolve(FILE)));
    if (!asked.fits(found.plan)) {
      throw new UsageException(
          "%s holds %s: leave out --events, --seed and --set to resume it"
              .formatted(path, found.plan));
    }
    return found;
  }

  private static void mustBeEmpty(Path path) {
    if (Files.exists(path.resolve(FILE))) {
      throw new UsageException(
          "%s holds %s: resume it by --resume, or name a new folder"
              .formatted(path, read(path.resolve(FILE))));
    }
    if (holdsAnything(path)) {
      throw new UsageException("%s is not empty: name a new folder".formatted(path));
    }
  }

  private static boolean holdsAnything(Path path) {
    if (!Files.exists(path)) {
      return false;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isPresent();
    } catch (IOException e) {
      throw new FailureException("cannot read the folder %s: %s".formatted(path, e), e);
    }
  }

  private static Plan read(Path file) {
    try {
      return CODEC.decode(Plan.class, Files.readAllBytes(file));
    } catch (IOException | DecodeException e) {
      throw new FailureException("cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * Opens an engine here, and leaves word before it that this run has begun.
   *
   * @param open fails if there is something that the run cannot begin with
   */
  Engine open(Supplier<Engine> open) {
    try {
      write();
      return open.get();
    } catch (IOException e) {
      throw new FailureException("cannot write to the folder %s: %s".formatted(path, e), e);
    } catch (RuntimeException e) {
      takeBack();
      throw e;
    }
  }

  /** All of it, or nothing. */
  private void write() throws IOException {
    Files.createDirectories(path);
    Path written = Files.write(path.resolve(FILE + ".new"), CODEC.encode(Plan.class, plan));
    Files.move(written, path.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  private void takeBack() {
    if (!DataFolder.exists(path)) {
      path.resolve(FILE).toFile().delete();
      path.toFile().delete();
    }
  }

  /** How many bytes its files have. */
  long size() {
    try (Stream<Path> files = Files.list(path)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new FailureException("cannot read the folder %s: %s".formatted(path, e), e);
    }
  }
}
