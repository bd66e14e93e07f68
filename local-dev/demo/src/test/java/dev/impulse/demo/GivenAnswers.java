package dev.impulse.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.impulse.engine.DataFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that a run has answered, so that two runs can be compared: what was answered to one customer,
 * or about one item, is in order; how customers follow each other may be chance.
 */
record GivenAnswers(Map<String, List<String>> byKey) {

  static GivenAnswers in(Path folder) {
    try (DataFolder data = DataFolder.open(folder)) {
      return of(new FolderAnswers(data));
    }
  }

  private static GivenAnswers of(RunAnswers actual) {
    GivenAnswers given = new GivenAnswers(new TreeMap<>());
    actual.decisions(one -> given.add("decisions on " + one.customer(), one));
    actual.confirmations(one -> given.add("confirmations to " + one.customer(), one));
    actual.messages(one -> given.add("messages about " + one.key(), one));
    actual.prices(one -> given.add("prices of " + one.item(), one));
    actual.balances((customer, owed) -> given.add("balance of " + customer, owed));
    actual.inventory((item, price) -> given.add("inventory of " + item, price));
    return given;
  }

  private void add(String subject, Object answer) {
    byKey.computeIfAbsent(subject, _ -> new ArrayList<>()).add(answer.toString());
  }

  /** Payments about which more than one message was sent. */
  List<String> messagedTwice() {
    return byKey.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("messages about "))
        .filter(entry -> entry.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Confirmations that were given more than once. */
  List<String> confirmedTwice() {
    return byKey.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("confirmations to "))
        .flatMap(entry -> entry.getValue().stream())
        .collect(groupingBy(one -> one, counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }
}
