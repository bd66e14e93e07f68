package dev.impulse.demo;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;

/**
 * What a check has found.
 *
 * @param differences how many of each kind; a kind of which there is none is left out
 * @param examples the first differences in words, at most 10
 */
@Json
public record Findings(
    AnswerCounts counts, Map<Difference, Long> differences, List<String> examples) {

  public Findings {
    differences = Map.copyOf(differences);
    examples = List.copyOf(examples);
  }

  /** Whether every answer is as it must be. */
  public boolean areClean() {
    return differences.isEmpty();
  }

  /** How many answers differ. */
  public long total() {
    return differences.values().stream().mapToLong(Long::longValue).sum();
  }
}
