package dev.impulse.testkit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import dev.impulse.Definition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.function.Function;
import org.opentest4j.AssertionFailedError;

/**
 * A scenario's events in a hundred other orders, the same hundred in every run. Shows whether a
 * function depends on the order across streams, which not every host keeps.
 */
public final class Shuffled {

  private static final int ORDERS = 100;
  private static final long SEED = 1;

  private record Lane(String stream, String key) {}

  private final Definition definition;
  private final RoundTrip json;
  private final List<ScenarioMove> told;

  Shuffled(Definition definition, RoundTrip json, List<ScenarioMove> told) {
    this.definition = definition;
    this.json = json;
    this.told = List.copyOf(told);
  }

  /** In every order each key comes to the same state. */
  public Shuffled sameStates() {
    return same("states", HistoryOutcome::states);
  }

  /** In every order the same effects leave, each as often, whatever their order; and none parks. */
  public Shuffled sameEffects() {
    return same("effects", HistoryOutcome::effects);
  }

  private Shuffled same(String what, Function<HistoryOutcome, Map<String, ?>> part) {
    Map<String, ?> expected = part.apply(answers(told));
    Random random = new Random(SEED);
    for (int i = 0; i < ORDERS; i++) {
      List<ScenarioMove> order = mixed(random);
      Map<String, ?> actual = part.apply(answers(order));
      if (!actual.equals(expected)) {
        throw new AssertionFailedError(
            "%s: other %s in another order%n%s%n%s"
                .formatted(definition, what, text(told, expected), text(order, actual)),
            expected,
            actual);
      }
    }
    return this;
  }

  private HistoryOutcome answers(List<ScenarioMove> order) {
    return HistoryOutcome.of(order, new ScenarioRun(definition, json));
  }

  private List<ScenarioMove> mixed(Random random) {
    List<ScenarioMove> order = new ArrayList<>();
    List<ScenarioMove.Put<?>> between = new ArrayList<>();
    for (ScenarioMove move : told) {
      switch (move) {
        case ScenarioMove.Put<?> put -> between.add(put);
        case ScenarioMove.Wait wait -> {
          order.addAll(mixed(between, random));
          order.add(wait);
          between.clear();
        }
      }
    }
    order.addAll(mixed(between, random));
    return order;
  }

  private static List<ScenarioMove> mixed(List<ScenarioMove.Put<?>> events, Random random) {
    Map<Lane, Queue<ScenarioMove>> lanes =
        events.stream()
            .collect(groupingBy(Shuffled::lane, LinkedHashMap::new, toCollection(ArrayDeque::new)));
    List<Queue<ScenarioMove>> turns = new ArrayList<>();
    lanes.values().forEach(lane -> turns.addAll(Collections.nCopies(lane.size(), lane)));
    Collections.shuffle(turns, random);
    return turns.stream().map(Queue::remove).toList();
  }

  private static Lane lane(ScenarioMove.Put<?> put) {
    return new Lane(put.stream().name(), put.event().key());
  }

  private static String text(List<ScenarioMove> order, Map<String, ?> answers) {
    return "in this order%n%s%nthey are%n%s"
        .formatted(
            order.stream().map(move -> "  " + move).collect(joining("\n")),
            answers.entrySet().stream().map(entry -> "  " + entry).collect(joining("\n")));
  }
}
