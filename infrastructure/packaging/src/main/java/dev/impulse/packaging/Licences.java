package dev.impulse.packaging;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The licences of libraries, and of those whose jars do not tell what their projects' pages say.
 */
final class Licences {

  private static final String APACHE = "Apache-2.0";

  /** By how the names of their jars begin. */
  private static final Map<String, String> UNTOLD =
      Map.of(
          "impulse-", APACHE,
          "avaje-", APACHE,
          "opentelemetry-", APACHE,
          "third-party-jackson-", APACHE,
          "reactive-streams", "MIT-0");

  private static final String AWS_SDK = "software.amazon.awssdk";

  private Licences() {}

  /**
   * The licence of a library.
   *
   * @throws IllegalStateException if nobody knows it: find out, and add it here
   */
  static String of(Library library) throws IOException {
    return library
        .licence()
        .or(() -> untold(library.name()))
        .or(() -> library.group().filter(AWS_SDK::equals).map(_ -> APACHE))
        .orElseThrow(() ->
            new IllegalStateException(
                "the licence of %s is not known: find out, and add it to Licences"
                    .formatted(library.jar().getFileName())));
  }

  private static Optional<String> untold(String name) {
    return UNTOLD.entrySet().stream()
        .filter(entry -> name.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
