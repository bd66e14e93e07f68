package dev.impulse.store;

import dev.impulse.store.Outbound.Emitted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A stream that takes a part of what it is given, in any order, and does not always say so. */
final class WindsweptOutlet implements Outlet<Emitted> {

  private final Outlet<Emitted> stream;
  private final Weather weather;
  private final Random random;

  WindsweptOutlet(Outlet<Emitted> stream, Weather weather, Random random) {
    this.stream = stream;
    this.weather = weather;
    this.random = random;
  }

  @Override
  public List<Emitted> put(List<Emitted> wave) {
    List<Emitted> mixed = new ArrayList<>(wave);
    Collections.shuffle(mixed, random);
    List<Emitted> failed = new ArrayList<>();
    for (Emitted event : mixed) {
      if (!isAcknowledged(event)) {
        failed.add(event);
      }
    }
    return failed;
  }

  private boolean isAcknowledged(Emitted event) {
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
