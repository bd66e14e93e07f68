package dev.impulse.cli.demo;

import dev.impulse.cli.UsageException;
import dev.impulse.engine.DataFolder;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import dev.impulse.spi.DecodeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A data folder with what its run is made of, so that it can be resumed. */
record RunFolder(Path path, Plan plan) {

  private static final String FILE = "demo.json";
  private static final Codec CODEC = JsonCodec.create();

  /**
   * Begins a run.
   *
   * @throws UsageException if the folder holds something already
   */
  static RunFolder begin(Path path, Asked asked) {
    mustBeEmpty(path);
    RunFolder begun = new RunFolder(path, asked.plan());
    begun.write();
    return begun;
  }

  /**
   * Finds the run that was begun here.
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
      throw new UsageException("cannot read the folder %s: %s".formatted(path, e));
    }
  }

  private static Plan read(Path file) {
    try {
      return CODEC.decode(Plan.class, Files.readAllBytes(file));
    } catch (IOException | DecodeException e) {
      throw new UsageException("cannot read %s: %s".formatted(file, e.getMessage()));
    }
  }

  /** All of it, or nothing. */
  private void write() {
    try {
      Files.createDirectories(path);
      Path written = Files.write(path.resolve(FILE + ".new"), CODEC.encode(Plan.class, plan));
      Files.move(written, path.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + path, e);
    }
  }

  /** Forgets a run of which nothing was stored. */
  void takeBack() {
    try {
      if (!DataFolder.exists(path)) {
        Files.deleteIfExists(path.resolve(FILE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + path, e);
    }
  }

  /** How many bytes its files have. */
  long size() {
    try (Stream<Path> files = Files.list(path)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
