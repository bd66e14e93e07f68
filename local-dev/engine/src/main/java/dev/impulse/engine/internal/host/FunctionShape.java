package dev.impulse.engine.internal.host;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What the states of a keyed function are made of. Where that has changed, the states that are kept
 * are not those that the function would have: they are made anew from the log.
 *
 * @param key the class of the key
 * @param wakes whether keys are woken
 * @param inputs the names of the streams that are read, sorted
 */
public record FunctionShape(String key, boolean wakes, List<String> inputs) {

  public static FunctionShape of(Definition.Keyed<?, ?> definition) {
    TreeSet<String> inputs = new TreeSet<>();
    definition.inputs().stream().map(EventStream::name).forEach(inputs::add);
    return new FunctionShape(
        definition.key().getName(), definition.wake().isPresent(), List.copyOf(inputs));
  }

  /** Reads what {@link #text} wrote. */
  static FunctionShape read(String text) {
    String[] parts = text.split(" ", -1);
    return new FunctionShape(
        parts[0], Boolean.parseBoolean(parts[1]), List.of(parts[2].split(",")));
  }

  public String text() {
    return "%s %s %s".formatted(key, wakes, String.join(",", inputs));
  }

  /**
   * Why states of this shape are not what they would be now; nothing if they are.
   *
   * @param hasPast whether a stream has events that the function would have been given
   */
  List<String> changesTo(FunctionShape now, Predicate<String> hasPast) {
    List<String> changes = new ArrayList<>();
    if (!key.equals(now.key)) {
      changes.add("is keyed by %s, no longer by %s".formatted(now.key, key));
    }
    if (now.wakes && !wakes) {
      changes.add("wakes its keys now");
    }
    for (String input : now.inputs) {
      if (!inputs.contains(input) && hasPast.test(input)) {
        changes.add("reads %s now".formatted(input));
      }
    }
    return changes;
  }
}
