package dev.impulse.store;

import dev.impulse.json.Attributes;
import dev.impulse.spi.Outgoing;
import dev.impulse.spi.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The effects of one key that are to leave, in order, each as it leaves. */
final class Outbox {

  private final String key;
  private final EffectEncoder encoder;
  private final int room;
  private final Ordinals given;
  private final List<OutboundEffect> effects;

  /** What most effects of a key have in common with each other and with its state. */
  private final Part part = new Part();

  private int added;

  Outbox(
      String key,
      EffectEncoder encoder,
      int room,
      KeyMetadata metadata,
      List<OutboundEffect> carried) {
    this.key = key;
    this.encoder = encoder;
    this.room = room;
    this.given = new Ordinals(metadata.given());
    this.effects = new ArrayList<>(carried);
  }

  /**
   * Writes down the effects of a decision.
   *
   * @param attributes of all of them
   * @return adds them
   * @throws RuntimeException if one cannot be written down, or is too large to leave
   */
  Runnable prepare(List<Outgoing> outgoing, Attributes attributes) {
    Map<String, Long> ordinals = new HashMap<>();
    List<OutboundEffect> step = new ArrayList<>(outgoing.size());
    for (Outgoing effect : outgoing) {
      step.add(encoder.of(effect, numbered(effect, attributes, ordinals), part));
    }
    return () -> add(step, ordinals);
  }

  /** An effect on the key itself takes its ordinal along. */
  private Attributes numbered(Outgoing effect, Attributes attributes, Map<String, Long> ordinals) {
    if (!(effect instanceof Outgoing.Emitted<?> emitted) || !emitted.event().key().equals(key)) {
      return attributes;
    }
    String stream = emitted.stream().name();
    long ordinal = ordinals.merge(stream, given.last(stream) + 1, (last, first) -> last + 1);
    return attributes.with(Ordinals.EXTENSION, Long.toString(ordinal));
  }

  private void add(List<OutboundEffect> step, Map<String, Long> ordinals) {
    effects.addAll(step);
    step.forEach(effect -> added += effect.size());
    ordinals.forEach(given::saw);
  }

  /** Whether what was added is as much as one write should hold. */
  boolean isFull() {
    return added >= room;
  }

  Part part() {
    return part;
  }

  List<OutboundEffect> effects() {
    return effects;
  }

  Map<String, Long> given() {
    return given.all();
  }
}
