package dev.impulse.benchmarks.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What one would write with Micronaut, with a class loader and libraries of its own. */
final class MicronautHandler implements Handler {

  private static final String FUNCTION = "dev.impulse.benchmarks.lambda.baseline.LimitsFunction";

  private final Function<byte[], Map.Entry<byte[], List<byte[]>>> function;

  private MicronautHandler(Function<byte[], Map.Entry<byte[], List<byte[]>>> function) {
    this.function = function;
  }

  /**
   * Starts it.
   *
   * @param built where its build has left its jar, and under {@code lib} the others
   */
  static MicronautHandler in(Path built) {
    URLClassLoader loader = new URLClassLoader(jars(built), ClassLoader.getPlatformClassLoader());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    System.setProperty("aws.region", "eu-central-1"); // Lambda tells it to a function that starts
    try {
      return new MicronautHandler(function(loader));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(FUNCTION + " does not start", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @SuppressWarnings("unchecked") // what its declaration says
  private static Function<byte[], Map.Entry<byte[], List<byte[]>>> function(ClassLoader loader)
      throws ReflectiveOperationException {
    return (Function<byte[], Map.Entry<byte[], List<byte[]>>>)
        loader.loadClass(FUNCTION).getConstructor().newInstance();
  }

  private static URL[] jars(Path built) {
    try (Stream<Path> own = Files.list(built);
        Stream<Path> others = Files.list(built.resolve("lib"))) {
      return Stream.concat(own, others)
          .filter(file -> file.toString().endsWith(".jar"))
          .map(MicronautHandler::url)
          .toArray(URL[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "no jars in %s: build them by ./mvnw package -pl benchmarks/lambda-baseline"
              .formatted(built.toAbsolutePath()),
          e);
    }
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Handled handle(byte[] event) {
    Map.Entry<byte[], List<byte[]>> handled = function.apply(event);
    return new Handled(handled.getKey(), handled.getValue());
  }
}
