package dev.impulse.packaging;

import dev.impulse.Definition;
import java.nio.file.Path;
import java.util.List;

/**
 * A function that has been packaged.
 *
 * @param jar the deployable jar
 * @param bytes how large it is
 * @param sdk how large what it holds of the AWS SDK was, and is
 * @param libraries what it is made of
 */
record Packaged(Definition definition, Path jar, long bytes, Trimmed sdk, List<Library> libraries) {

  /** The budget: larger jars start slower. */
  private static final long MOST_BYTES = 12L << 20;

  boolean isTooLarge() {
    return bytes > MOST_BYTES;
  }
}
