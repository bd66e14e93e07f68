package dev.impulse.lambda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which functions a jar holds: a line {@code name=class} each, so that start-up reads no others.
 */
public final class FunctionIndex {

  /** Where it is in a jar. */
  public static final String PATH = "META-INF/impulse/functions";

  private FunctionIndex() {}

  /** What is in the index of these functions. */
  public static String text(Functions functions) {
    return functions.classes().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }

  /** What the indices of the class path say, all together; nothing where there are none. */
  static Map<String, String> read(ClassLoader loader) {
    Map<String, String> classes = new TreeMap<>();
    try {
      for (URL index : Collections.list(loader.getResources(PATH))) {
        read(index, classes);
      }
    } catch (IOException e) {
      throw new StartException("cannot read %s: %s".formatted(PATH, e), e);
    }
    return classes;
  }

  private static void read(URL index, Map<String, String> classes) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .map(line -> line.split("=", 2))
          .forEach(entry -> classes.put(entry[0], entry[entry.length - 1]));
    }
  }
}
