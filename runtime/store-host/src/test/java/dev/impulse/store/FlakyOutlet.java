package dev.impulse.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A stream that takes a part of what it is given, in any order, and does not always say so. */
final class FlakyOutlet implements Outlet<OutboundEvent> {

  private final Outlet<OutboundEvent> stream;
  private final FaultInjector weather;
  private final Random random;

  FlakyOutlet(Outlet<OutboundEvent> stream, FaultInjector weather, Random random) {
    this.stream = stream;
    this.weather = weather;
    this.random = random;
  }

  @Override
  public List<OutboundEvent> put(List<OutboundEvent> wave) {
    List<OutboundEvent> mixed = new ArrayList<>(wave);
    Collections.shuffle(mixed, random);
    List<OutboundEvent> failed = new ArrayList<>();
    for (OutboundEvent event : mixed) {
      if (!isAcknowledged(event)) {
        failed.add(event);
      }
    }
    return failed;
  }

  private boolean isAcknowledged(OutboundEvent event) {
    if (weather.strikes(20)) {
      return false;
    }
    if (weather.strikes(60)) {
      weather.later(() -> stream.put(List.of(event)));
      return false;
    }
    stream.put(List.of(event));
    return !weather.strikes(30);
  }
}
