package dev.impulse.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Events one way, messages another. */
public record Outlets(Outlet<OutboundEvent> events, Outlet<OutboundMessage> messages)
    implements Outlet<OutboundEffect> {

  @Override
  public List<OutboundEffect> put(List<OutboundEffect> wave) {
    List<OutboundEvent> emitted = new ArrayList<>();
    List<OutboundMessage> sent = new ArrayList<>();
    for (OutboundEffect effect : wave) {
      switch (effect) {
        case OutboundEvent event -> emitted.add(event);
        case OutboundMessage message -> sent.add(message);
      }
    }
    List<OutboundEffect> failed = new ArrayList<>();
    failed.addAll(put(events, emitted));
    failed.addAll(put(messages, sent));
    return failed;
  }

  @Override
  public Optional<String> objection(OutboundEffect effect) {
    return switch (effect) {
      case OutboundEvent event -> events.objection(event);
      case OutboundMessage message -> messages.objection(message);
    };
  }

  /** One way that fails as a whole does not take the other along. */
  private static <E extends OutboundEffect> List<E> put(Outlet<E> outlet, List<E> wave) {
    try {
      return wave.isEmpty() ? List.of() : outlet.put(wave);
    } catch (UnavailableException e) {
      return wave;
    }
  }
}
