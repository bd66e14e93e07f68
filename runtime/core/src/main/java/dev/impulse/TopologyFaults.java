package dev.impulse;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds everything that cannot work about functions that are to run together. */
final class TopologyFaults {

  private record Use(String function, EventStream<?, ?> stream) {}

  private final List<String> faults = new ArrayList<>();

  private TopologyFaults() {}

  static List<String> of(List<Definition> functions) {
    TopologyFaults found = new TopologyFaults();
    functions.forEach(found::checkAlone);
    found.checkNames(functions);
    found.checkSuccession(functions);
    found.checkStreams(functions);
    return found.faults;
  }

  private void checkAlone(Definition function) {
    if (!Names.valid(function.name())) {
      faults.add("function name '%s' %s".formatted(function.name(), Names.RULE));
    }
    if (function.inputs().isEmpty()) {
      faults.add("%s reads no stream: add .on(STREAM, handler)".formatted(function));
    }
    function.inputs().stream().distinct().forEach(stream -> checkOneHandler(function, stream));
    if (function instanceof Definition.Keyed<?, ?> keyed) {
      checkKeys(keyed);
    }
  }

  private void checkOneHandler(Definition function, EventStream<?, ?> stream) {
    long handlers = function.inputs().stream().filter(stream::equals).count();
    if (handlers > 1) {
      faults.add(
          "%s handles the stream %s %d times: keep one handler"
              .formatted(function, stream, handlers));
    }
  }

  private void checkKeys(Definition.Keyed<?, ?> keyed) {
    for (EventStream<?, ?> stream : keyed.inputs()) {
      if (!stream.keyType().equals(keyed.key())) {
        faults.add(
            "%s is keyed by %s, but %s is keyed by %s: re-key the stream by a stateless function"
                .formatted(keyed, keyed.key().getName(), stream, stream.keyType().getName()));
      }
    }
  }

  private void checkNames(List<Definition> functions) {
    functions.stream()
        .collect(groupingBy(Definition::name, LinkedHashMap::new, counting()))
        .forEach((name, count) -> {
          if (count > 1) {
            faults.add("%d functions have the name %s: rename all but one".formatted(count, name));
          }
        });
  }

  private void checkSuccession(List<Definition> functions) {
    for (Definition function : functions) {
      for (Definition other : functions) {
        if (function.formerNames().contains(other.name())) {
          faults.add(
              "%s succeeds %s, which runs too: take out one of them".formatted(function, other));
        }
      }
    }
  }

  private void checkStreams(List<Definition> functions) {
    Map<String, List<Use>> uses =
        functions.stream()
            .flatMap(function -> Topology.touched(function).map(s -> new Use(function.name(), s)))
            .collect(groupingBy(use -> use.stream.name(), LinkedHashMap::new, toList()));
    uses.values().forEach(same -> checkAgree("payload", same, EventStream::payload));
    uses.values().forEach(same -> checkAgree("key", same, EventStream::keyType));
  }

  private void checkAgree(
      String what, List<Use> uses, Function<EventStream<?, ?>, Class<?>> property) {
    Map<String, String> functions =
        uses.stream()
            .collect(
                groupingBy(
                    use -> property.apply(use.stream).getName(),
                    LinkedHashMap::new,
                    mapping(Use::function, joining(", "))));
    if (functions.size() > 1) {
      String differing =
          functions.entrySet().stream()
              .map(entry -> "%s in %s".formatted(entry.getKey(), entry.getValue()))
              .collect(joining(" but "));
      faults.add(
          "the stream %s has the %s %s: share one stream constant"
              .formatted(uses.getFirst().stream, what, differing));
    }
  }
}
