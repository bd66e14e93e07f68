package dev.impulse.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts every difference, and keeps the first few in words. */
final class Differences {

  private static final int MOST_EXAMPLES = 10;

  private final Map<Difference, Long> counts = new EnumMap<>(Difference.class);
  private final List<String> examples = new ArrayList<>();

  void missing(String subject, Object expected) {
    count(Difference.MISSING, "%s: expected %s".formatted(subject, expected));
  }

  void doubled(String subject, Object actual) {
    count(Difference.DOUBLED, "%s: once more %s".formatted(subject, actual));
  }

  void invented(String subject, Object actual) {
    count(Difference.INVENTED, "%s: nothing asks for %s".formatted(subject, actual));
  }

  void wrong(String subject, Object expected, Object actual) {
    count(Difference.WRONG, "%s: expected %s, was %s".formatted(subject, expected, actual));
  }

  Map<Difference, Long> counts() {
    return counts;
  }

  List<String> examples() {
    return examples;
  }

  private void count(Difference difference, String words) {
    counts.merge(difference, 1L, Long::sum);
    if (examples.size() < MOST_EXAMPLES) {
      examples.add(difference + " " + words);
    }
  }
}
