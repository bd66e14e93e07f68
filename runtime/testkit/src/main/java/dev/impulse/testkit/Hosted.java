package dev.impulse.testkit;

import dev.impulse.Definition;
import dev.impulse.spi.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function with what its host keeps of it. Whatever it does, it returns the effects that leave.
 */
sealed interface Hosted permits HostedKeyed, HostedStateless {

  /** A function that takes over what another of its name has kept. */
  static Hosted of(Definition definition, @Nullable Hosted before) {
    return switch (definition) {
      case Definition.Keyed<?, ?> keyed -> HostedKeyed.of(keyed, before);
      case Definition.Stateless stateless -> HostedStateless.of(stateless, before);
    };
  }

  /** How many entries of the log it has read. */
  int position();

  /** Reads the next entry of the log. */
  <T> List<Outgoing> read(Entry<T> entry);

  /** Folds the wakes that are due before a time, in order of time and key. */
  List<Outgoing> wakeBefore(Instant time);

  Optional<Object> state(String key);

  List<Failure> failures();

  List<Outgoing> redrive(String key);

  List<Outgoing> drop(String key);

  /** The same function, made anew from what is kept. */
  Hosted restarted();
}
