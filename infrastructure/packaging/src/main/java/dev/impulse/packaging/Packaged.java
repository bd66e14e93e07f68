package dev.impulse.packaging;

import dev.impulse.Definition;
import dev.impulse.spi.DefinedFunction;
import java.nio.file.Path;
import java.util.List;

/**
 * A function that has been packaged.
 *
 * @param function what it is, and what can be set of it
 * @param jar the deployable jar
 * @param bytes how large it is
 * @param sdk how large what it holds of the AWS SDK was, and is
 * @param libraries what it is made of
 */
record Packaged(
    DefinedFunction function, Path jar, long bytes, Trimmed sdk, List<Library> libraries) {

  /** The budget: larger jars start slower. */
  private static final long MOST_BYTES = 12L << 20;

  Definition definition() {
    return function.definition();
  }

  boolean isTooLarge() {
    return bytes > MOST_BYTES;
  }
}
