package dev.impulse.engine.internal.host;

import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.spi.Identity;
import dev.impulse.spi.KeyPort.Fate;
import java.util.Set;

/**
 * What is known of events before they come to a function, because it has happened already.
 *
 * @param dropped those that an operator gave up later
 * @param inLine those that are parked, or wait, in the live function
 */
public record Fates(Set<Identity> dropped, Set<Identity> inLine) {

  public static final Fates UNKNOWN = new Fates(Set.of(), Set.of());

  Fate of(LogEvent event) {
    if (dropped.isEmpty() && inLine.isEmpty()) {
      return Fate.FOLD;
    }
    Identity identity = event.identity();
    if (dropped.contains(identity)) {
      return Fate.GIVE_UP;
    }
    return inLine.contains(identity) ? Fate.HOLD : Fate.FOLD;
  }
}
