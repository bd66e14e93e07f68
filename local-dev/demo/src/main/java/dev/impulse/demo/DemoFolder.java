package dev.impulse.demo;

import dev.impulse.control.FailureException;
import dev.impulse.control.UsageException;
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

/** A data folder with the plan of its run, so that the run can be resumed. */
public record DemoFolder(Path path, DemoPlan plan) {

  private static final String FILE = "demo.json";
  private static final Codec CODEC = JsonCodec.create();

  /**
   * A run that is to begin.
   *
   * @throws UsageException if the folder holds something already
   */
  public static DemoFolder begin(Path path, PlanRequest request) {
    mustBeEmpty(path);
    return new DemoFolder(path, request.plan());
  }

  /**
   * The run that has begun here.
   *
   * @throws UsageException if there is none, or it is not what is asked for
   */
  public static DemoFolder resume(Path path, PlanRequest request) {
    if (!Files.exists(path.resolve(FILE))) {
      throw new UsageException(
          "%s holds no demo to resume: begin one there without --resume".formatted(path));
    }
    DemoFolder found = new DemoFolder(path, read(path.resolve(FILE)));
    if (!request.fits(found.plan)) {
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

  private static DemoPlan read(Path file) {
    try {
      return CODEC.decode(DemoPlan.class, Files.readAllBytes(file));
    } catch (IOException | DecodeException e) {
      throw new FailureException("cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * Opens an engine here, and leaves word before it that this run has begun.
   *
   * @param open fails if there is something that the run cannot begin with
   */
  public Engine open(Supplier<Engine> open) {
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
    Path written = Files.write(path.resolve(FILE + ".new"), CODEC.encode(DemoPlan.class, plan));
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
