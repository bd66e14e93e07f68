package dev.impulse.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The data folder that a command works on. */
public final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder; by default .impulse in the project's top folder.")
  private @Nullable Path folder;

  public Path folder(Environment environment) {
    return folder == null ? environment.home().resolve(".impulse") : folder;
  }
}
