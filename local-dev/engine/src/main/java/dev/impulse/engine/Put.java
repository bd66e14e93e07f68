package dev.impulse.engine;

import dev.impulse.engine.internal.log.LogEvent;
import java.util.List;

/** Logs events from outside, one after another. */
class Put extends Task {

  /** How many events are looked at together before they are logged. */
  private static final int AHEAD = 16;

  private final List<Accepted> accepted;
  private int next;
  private int committed;
  private PutReport report = PutReport.NONE;
  private PutReport committedReport = PutReport.NONE;

  Put(List<Accepted> accepted) {
    this.accepted = List.copyOf(accepted);
  }

  @Override
  final int events() {
    return accepted.size();
  }

  /** The clock's, also where it ends the history that was imported. */
  @Override
  long time(Loop loop) {
    return accepted.isEmpty() ? loop.now() : loop.clockMicros();
  }

  @Override
  boolean step(Loop loop) {
    if (next % AHEAD == 0) {
      lookAhead(loop);
    }
    if (next < accepted.size()) {
      LogEvent event = accepted.get(next).event.unplaced();
      begin(loop, event);
      report = report.plus(loop.logFromOutside(event, time(loop)));
      next++;
    }
    return next == accepted.size();
  }

  private void lookAhead(Loop loop) {
    for (int i = next; i < Math.min(next + AHEAD, accepted.size()); i++) {
      loop.lookAhead(accepted.get(i).event);
    }
  }

  /** Is told of each event just before it is logged. */
  void begin(Loop loop, LogEvent event) {
    loop.setHistory(false);
  }

  /** The event that comes next. */
  final LogEvent upcoming() {
    return accepted.get(Math.min(next, accepted.size() - 1)).event;
  }

  @Override
  void committed() {
    committed = next;
    committedReport = report;
  }

  @Override
  void rolledBack() {
    next = committed;
    report = committedReport;
  }

  /** What became of the events so far. */
  final PutReport report() {
    return report;
  }
}
