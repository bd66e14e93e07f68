package dev.impulse;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** The order in which events flow through functions, and where they flow back. */
record Flow(List<Definition> ordered, List<String> cycle) {

  static Flow of(List<Definition> functions) {
    List<Definition> ordered = new ArrayList<>();
    List<Definition> left = new ArrayList<>(functions);
    boolean moved = true;
    while (moved) {
      List<Definition> ready = left.stream().filter(one -> !isFedByAny(left, one)).toList();
      moved = left.removeAll(ready);
      ordered.addAll(ready);
    }
    List<String> cycle = inCycle(left).stream().map(Definition::name).toList();
    ordered.addAll(left);
    return new Flow(ordered, cycle);
  }

  private static boolean isFedByAny(List<Definition> functions, Definition one) {
    return functions.stream().anyMatch(other -> feeds(other, one));
  }

  private static boolean feeds(Definition from, Definition to) {
    return from.outputs().stream().anyMatch(to.inputs()::contains);
  }

  /** Of functions that are each fed by another of them, those that also feed another of them. */
  private static List<Definition> inCycle(List<Definition> fed) {
    List<Definition> cycle = new ArrayList<>(fed);
    while (cycle.removeIf(one -> cycle.stream().noneMatch(other -> feeds(one, other)))) {}
    return cycle;
  }

  @Override
  public String toString() {
    String lines = ordered.stream().map(Flow::line).collect(joining("\n"));
    return cycle.isEmpty() ? lines : lines + "\ncycle: " + String.join(", ", cycle);
  }

  private static String line(Definition function) {
    String key =
        function instanceof Definition.Keyed<?, ?> keyed
            ? " by " + keyed.key().getSimpleName()
            : "";
    String out = function.outputs().isEmpty() ? "" : " → " + names(function.outputs());
    String sends = function.delivery().map(policy -> " ✉ " + policy).orElse("");
    return names(function.inputs()) + " → [" + function + key + "]" + out + sends;
  }

  private static String names(List<EventStream<?, ?>> streams) {
    return streams.stream().map(EventStream::name).collect(joining(", "));
  }
}
