package dev.impulse.cli;

import dev.impulse.control.UsageException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The data folder that a command works on. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder; default: .impulse in the project's top folder.")
  private @Nullable Path folder;

  /**
   * The folder.
   *
   * @throws UsageException if its name is empty, as that of an unset variable is
   */
  Path folder(Environment environment) {
    if (folder == null) {
      return environment.home().resolve(".impulse");
    }
    if (folder.toString().isEmpty()) {
      throw new UsageException("--data is empty: name a folder, or leave the option out");
    }
    return folder;
  }

  /** What a suggested command needs to work on the same folder; it begins with a blank. */
  String asArgument() {
    return folder == null ? "" : " --data " + folder;
  }
}
