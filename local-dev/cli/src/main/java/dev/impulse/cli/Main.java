package dev.impulse.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;

/** Where the launcher comes in. */
public final class Main {

  private Main() {}

  /** The launcher says where the project is, and whether a person watches standard error. */
  public static void main(String[] arguments) {
    Path home = Path.of(System.getProperty("impulse.home", "")).toAbsolutePath();
    Output out = new Output(new FileOutputStream(FileDescriptor.out));
    boolean interactive = Boolean.getBoolean("impulse.interactive");
    Terminal terminal = new Terminal(System.in, out, System.err, interactive);
    Environment environment = new Environment(home, new ModuleJars(home), terminal);
    System.exit(run(environment, arguments));
  }

  /** Runs one command, and returns how it ends. */
  static int run(Environment environment, String... arguments) {
    int end = Impulse.commandLine(environment).execute(arguments);
    try {
      environment.terminal().out().flush();
    } catch (OutputClosedException e) {
      return end;
    }
    return end;
  }
}
