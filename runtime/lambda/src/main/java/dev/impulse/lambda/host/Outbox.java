package dev.impulse.lambda.host;

import dev.impulse.spi.Outgoing;
import dev.impulse.spi.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The effects of one key that are to leave, in order, each as it leaves. */
final class Outbox {

  private final String key;
  private final Leaving leaving;
  private final int room;
  private final Ordinals given;
  private final List<Outbound> effects;
  private final List<Outbound> step = new ArrayList<>();

  /** What most effects of a key have in common with each other and with its state. */
  private final Part part = new Part();

  private int added;

  Outbox(String key, Leaving leaving, int room, Book book, List<Outbound> carried) {
    this.key = key;
    this.leaving = leaving;
    this.room = room;
    this.given = new Ordinals(book.given());
    this.effects = new ArrayList<>(carried);
  }

  /**
   * Takes down the effects of a step that is not made yet, in place of those taken down before.
   *
   * @param extensions of all of them; the ordinal of each is put there in turn
   * @throws RuntimeException if one cannot be written down, or is too large to leave
   */
  void takeDown(List<Outgoing> outgoing, SortedMap<String, String> extensions) {
    step.clear();
    Map<String, Long> ordinals = new HashMap<>();
    for (Outgoing effect : outgoing) {
      number(effect, extensions, ordinals);
      step.add(leaving.of(effect, extensions, part));
    }
    ordinals.forEach(given::saw);
  }

  private void number(
      Outgoing effect, SortedMap<String, String> extensions, Map<String, Long> ordinals) {
    if (!(effect instanceof Outgoing.Emitted<?> emitted) || !emitted.event().key().equals(key)) {
      extensions.remove(Ordinals.EXTENSION);
      return;
    }
    String stream = emitted.stream().name();
    long ordinal = ordinals.merge(stream, given.last(stream) + 1, (last, first) -> last + 1);
    extensions.put(Ordinals.EXTENSION, Long.toString(ordinal));
  }

  /** Adds what was taken down: the step is made. */
  void add() {
    effects.addAll(step);
    step.forEach(effect -> added += effect.size());
    step.clear();
  }

  /** Whether what was added is as much as one write should hold. */
  boolean isFull() {
    return added >= room;
  }

  Part part() {
    return part;
  }

  List<Outbound> effects() {
    return effects;
  }

  Map<String, Long> given() {
    return given.all();
  }
}
