package dev.impulse;

import java.util.HashMap;
import java.util.Map;

/** The event types that one payload class stands for: itself, or what a sealed one permits. */
record EventTypes(Map<Class<?>, String> names) {

  static EventTypes of(Class<?> payload) {
    Map<Class<?>, String> names = new HashMap<>();
    collect(payload, names);
    return new EventTypes(Map.copyOf(names));
  }

  private static void collect(Class<?> payload, Map<Class<?>, String> names) {
    if (payload.isSealed()) {
      for (Class<?> permitted : payload.getPermittedSubclasses()) {
        collect(permitted, names);
      }
      return;
    }
    EventType type = payload.getAnnotation(EventType.class);
    if (type == null) {
      throw new IllegalArgumentException(
          payload.getName() + " names no event type: annotate it with @EventType(\"domain.name\")");
    }
    names.put(payload, type.value());
  }

  String nameOf(Object data) {
    String name = names.get(data.getClass());
    if (name == null) {
      throw new IllegalArgumentException(data.getClass().getName() + " is none of " + names);
    }
    return name;
  }
}
