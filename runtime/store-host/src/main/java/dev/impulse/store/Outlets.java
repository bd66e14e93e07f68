package dev.impulse.store;

import dev.impulse.store.Outbound.Emitted;
import dev.impulse.store.Outbound.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Events one way, messages another. */
public record Outlets(Outlet<Emitted> events, Outlet<Sent> messages) implements Outlet<Outbound> {

  @Override
  public List<Outbound> put(List<Outbound> wave) {
    List<Emitted> emitted = new ArrayList<>();
    List<Sent> sent = new ArrayList<>();
    for (Outbound effect : wave) {
      switch (effect) {
        case Emitted event -> emitted.add(event);
        case Sent message -> sent.add(message);
      }
    }
    List<Outbound> failed = new ArrayList<>();
    failed.addAll(put(events, emitted));
    failed.addAll(put(messages, sent));
    return failed;
  }

  @Override
  public Optional<String> objection(Outbound effect) {
    return switch (effect) {
      case Emitted event -> events.objection(event);
      case Sent message -> messages.objection(message);
    };
  }

  /** One way that fails as a whole does not take the other along. */
  private static <E extends Outbound> List<E> put(Outlet<E> outlet, List<E> wave) {
    try {
      return wave.isEmpty() ? List.of() : outlet.put(wave);
    } catch (UnavailableException e) {
      return wave;
    }
  }
}
