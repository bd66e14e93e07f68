package dev.impulse.engine;

import java.util.List;

/** Appends events to the log. */
final class Put extends Task {

  private final List<Accepted> accepted;

  Put(List<Accepted> accepted) {
    this.accepted = List.copyOf(accepted);
  }

  @Override
  int events() {
    return accepted.size();
  }

  @Override
  void run(Loop loop) {
    accepted.forEach(one -> loop.append(one.event.unplaced()));
  }
}
