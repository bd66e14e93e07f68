package dev.impulse.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.engine.LoadedModule;
import dev.impulse.functions.sales.CheckLimits;
import dev.impulse.functions.sales.JoinLedger;
import dev.impulse.functions.sales.SendConfirmations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs commands in this process as a person does in a project's top folder. */
final class Commands {

  final Path home;
  private final ModuleSource functions;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String in = "";

  private Commands(Path home, ModuleSource functions) {
    this.home = home;
    this.functions = functions;
  }

  /** With the functions of the sales domain. */
  static Commands in(Path home) {
    return with(home, new JoinLedger(), new CheckLimits(), new SendConfirmations());
  }

  /** With these functions. */
  static Commands with(Path home, EventFunction... functions) {
    return new Commands(home, new FixedModules(List.of(LoadedModule.of(functions))));
  }

  static Commands with(Path home, Definition... functions) {
    return with(
        home,
        Stream.of(functions)
            .map(function -> (EventFunction) _ -> function)
            .toArray(EventFunction[]::new));
  }

  /** With the jars that are under the project's functions. */
  static Commands overJarsIn(Path home) {
    return new Commands(home, new ModuleJars(home));
  }

  Commands typing(String text) {
    in = text;
    return this;
  }

  /** Returns how the command ends; what it says is that of this command alone. */
  int run(String... arguments) {
    out.reset();
    return run(out, arguments);
  }

  int run(OutputStream to, String... arguments) {
    err.reset();
    return Main.run(environment(to), arguments);
  }

  Environment environment() {
    return environment(out);
  }

  private Environment environment(OutputStream to) {
    ByteArrayInputStream typed = new ByteArrayInputStream(in.getBytes(UTF_8));
    PrintStream errors = new PrintStream(err, true, UTF_8);
    return new Environment(home, functions, new Terminal(typed, new Output(to), errors, false));
  }

  String out() {
    return out.toString(UTF_8);
  }

  List<String> outLines() {
    return out().lines().toList();
  }

  String err() {
    return err.toString(UTF_8);
  }

  List<String> errLines() {
    return err().lines().toList();
  }

  /** A file of lines, and its path as text. */
  String file(String name, String... lines) {
    try {
      return Files.write(home.resolve(name), List.of(lines)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path data() {
    return home.resolve(".impulse");
  }
}
