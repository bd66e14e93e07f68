package dev.impulse.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A project with one module of functions, built as often as wanted. */
final class FunctionsProject {

  private static final String SOURCE =
      """
      package greetings;

      import dev.impulse.Definition;
      import dev.impulse.Delivery;
      import dev.impulse.Effect;
      import dev.impulse.EventFunction;
      import dev.impulse.Message;
      import dev.impulse.Settings;
      import dev.impulse.model.sales.Customer;
      import dev.impulse.model.sales.SalesStreams;
      import java.util.List;

      public final class SendGreetings implements EventFunction {

        @Override
        public Definition define(Settings settings) {
          return Definition.stateless("send-greetings")
              .on(SalesStreams.CUSTOMERS, SendGreetings::greet)
              .sends(Delivery.AT_MOST_ONCE);
        }

        private static List<Effect> greet(Customer customer) {
          DECISION
        }
      }
      """;

  private final Path home;

  FunctionsProject(Path home) {
    this.home = home;
  }

  /** Builds a function that greets each new customer so. */
  void buildGreeting(String subject) throws IOException {
    build(
        """
        return List.of(Effect.send(new Message(
            customer.id().value(), customer.email(), "%s", "")));\
        """
            .formatted(subject));
  }

  /** Builds a function that throws. */
  void buildFaulty() throws IOException {
    build("throw new IllegalStateException(\"no greeting for \" + customer.name());");
  }

  /** Leaves something that is no jar where the jar was. */
  void buildBroken() throws IOException {
    Path draft = Files.writeString(home.resolve("broken"), "no jar");
    Files.move(draft, jar(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void build(String decision) throws IOException {
    Path work = Files.createTempDirectory(home, "build-");
    Path source = work.resolve("SendGreetings.java");
    Files.writeString(source, SOURCE.replace("DECISION", decision));
    compile(source, work.resolve("classes"));
    Path draft = work.resolve("greetings.jar");
    pack(work.resolve("classes"), draft);
    Files.createDirectories(jar().getParent());
    Files.move(draft, jar(), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path jar() {
    return home.resolve("functions/greetings/target/greetings.jar");
  }

  private static void compile(Path source, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int status =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-d",
            classes.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            source.toString());
    if (status != 0) {
      throw new IllegalStateException("the function does not compile");
    }
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        packed.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, packed);
      }
    }
  }
}
