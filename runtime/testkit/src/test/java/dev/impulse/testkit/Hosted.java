package dev.impulse.testkit;

import dev.impulse.Definition;
import dev.impulse.spi.HopLimit;
import dev.impulse.tck.Failure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A function with what its host keeps of it. */
sealed interface Hosted permits HostedKeyed, HostedStateless {

  /** A function that takes over what another has kept. */
  static Hosted of(Definition definition, HopLimit hops, EffectSink ends, @Nullable Hosted before) {
    return switch (definition) {
      case Definition.Keyed<?, ?> keyed -> HostedKeyed.of(keyed, hops, ends, before);
      case Definition.Stateless stateless -> HostedStateless.of(stateless, hops, ends, before);
    };
  }

  /** How many entries of the log it has read. */
  int position();

  /** Reads the next entry of the log. */
  void read(LogEntry entry);

  /** The key that is to be woken next; empty if none is. */
  Optional<DueKeys.Due> due();

  Optional<Object> state(String key);

  /** What others are shown of a state. */
  Optional<Object> shown(String key);

  List<Failure> failures();

  void redrive(String key);

  void drop(String key);

  /** The same function, its states made from what it has read. */
  Hosted rebuilt(List<LogEntry> read);
}
