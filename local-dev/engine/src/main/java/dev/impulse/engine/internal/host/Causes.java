package dev.impulse.engine.internal.host;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a decision failed, in words: the exception, and where in the function it came from. */
final class Causes {

  private static final String RUNTIME = "dev.impulse.spi.";

  private Causes() {}

  static String text(Throwable cause) {
    Stream<String> frames =
        Arrays.stream(cause.getStackTrace())
            .takeWhile(frame -> !frame.getClassName().startsWith(RUNTIME))
            .map(frame -> "  at " + frame);
    return Stream.concat(Stream.of(cause.toString()), frames).collect(Collectors.joining("\n"));
  }
}
