package dev.impulse.testkit;

import dev.impulse.spi.Identity;
import dev.impulse.tck.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has failed and stopped nothing, each event once, the oldest first. */
final class Recorded {

  private record Failed(Arrival what, Throwable cause) {}

  private final Map<Identity, Failed> failed = new LinkedHashMap<>();

  static Recorded copyOf(Recorded other) {
    Recorded copy = new Recorded();
    copy.failed.putAll(other.failed);
    return copy;
  }

  void add(Arrival what, Throwable cause) {
    failed.put(what.identity(), new Failed(what, cause));
  }

  void remove(Arrival what) {
    failed.remove(what.identity());
  }

  boolean has(Arrival what) {
    return failed.containsKey(what.identity());
  }

  List<Arrival> of(String key) {
    return failed.values().stream()
        .map(Failed::what)
        .filter(what -> what.event().key().equals(key))
        .toList();
  }

  List<Failure> failures(String function) {
    return failed.values().stream()
        .map(one -> new Failure(function, one.what.event(), one.cause.toString(), 0))
        .toList();
  }
}
