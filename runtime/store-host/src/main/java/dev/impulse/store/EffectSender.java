package dev.impulse.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets effects leave in waves: of each lane one at a time, the next one only when that is
 * acknowledged. Streams take many records in one request, but keep no order among them when some
 * fail.
 */
final class EffectSender {

  private static final class Lane {
    private final Deque<OutboundEffect> waiting = new ArrayDeque<>();
    private int failures;
  }

  private final Ports ports;
  private final int tries;

  EffectSender(Ports ports, HostSettings settings) {
    this.ports = ports;
    this.tries = settings.tries();
  }

  /**
   * Hands effects over, those of a lane in this order. What is committed must leave: where time is
   * short it goes on, but tries nothing again.
   *
   * @return those that are not known to have arrived, by identity
   */
  Set<OutboundEffect> deliver(List<OutboundEffect> effects, Deadline deadline) {
    Map<String, Lane> lanes = lanes(effects);
    Set<OutboundEffect> stuck = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!lanes.isEmpty()) {
      int failures = wave(lanes, stuck, deadline.isNear() ? 1 : tries);
      if (failures > 0 && !lanes.isEmpty()) {
        ports.backoff().after(failures);
      }
    }
    return stuck;
  }

  private static Map<String, Lane> lanes(List<OutboundEffect> effects) {
    Map<String, Lane> lanes = new LinkedHashMap<>();
    for (OutboundEffect effect : effects) {
      lanes.computeIfAbsent(effect.lane(), name -> new Lane()).waiting.add(effect);
    }
    return lanes;
  }

  /** Sends the heads of all lanes; says how often the worst lane has failed in a row. */
  private int wave(Map<String, Lane> lanes, Set<OutboundEffect> stuck, int most) {
    Set<OutboundEffect> failed = Collections.newSetFromMap(new IdentityHashMap<>());
    failed.addAll(put(heads(lanes)));
    int worst = 0;
    for (Lane lane : lanes.values()) {
      lane.failures = failed.contains(lane.waiting.element()) ? lane.failures + 1 : 0;
      worst = Math.max(worst, lane.failures);
      if (lane.failures == 0) {
        lane.waiting.remove();
      } else if (lane.failures >= most) {
        stuck.addAll(lane.waiting);
        lane.waiting.clear();
      }
    }
    lanes.values().removeIf(lane -> lane.waiting.isEmpty());
    return worst;
  }

  private static List<OutboundEffect> heads(Map<String, Lane> lanes) {
    List<OutboundEffect> heads = new ArrayList<>(lanes.size());
    lanes.values().forEach(lane -> heads.add(lane.waiting.element()));
    return heads;
  }

  private List<OutboundEffect> put(List<OutboundEffect> wave) {
    List<OutboundEffect> failed = wave;
    try {
      failed = ports.outlet().put(wave);
    } catch (UnavailableException | RefusedException e) {
      ports.errors().report("deliver %d effects".formatted(wave.size()), e);
    }
    ports.meter().count(Meter.Measure.EFFECTS, wave.size() - failed.size());
    return failed;
  }
}
