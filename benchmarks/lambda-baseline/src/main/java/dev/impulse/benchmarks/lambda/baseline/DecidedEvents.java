package dev.impulse.benchmarks.lambda.baseline;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Where decisions go: they stay in memory until somebody takes them. */
@Singleton
class DecidedEvents {

  private List<byte[]> events = new ArrayList<>();

  void send(byte[] event) {
    events.add(event);
  }

  List<byte[]> take() {
    List<byte[]> taken = events;
    events = new ArrayList<>();
    return taken;
  }
}
