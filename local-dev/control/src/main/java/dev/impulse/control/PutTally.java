package dev.impulse.control;

import dev.impulse.engine.PutReport;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Counts what becomes of events, and reports progress and what is refused. */
final class PutTally {

  private static final int TOLD_OF_A_FILE = 5;
  private static final int TOLD_OF_A_REASON = 300;
  private static final long TOLD_EVERY_NANOS = 250_000_000;

  private final Consumer<Answer> answers;
  private final boolean tellsProgress;
  private final Map<String, StreamCount> counts = new LinkedHashMap<>();
  private final Map<String, Long> refusedOf = new HashMap<>();
  private long put;
  private long known;
  private long refused;
  private long told = System.nanoTime();

  PutTally(PutRequest request, Consumer<Answer> answers) {
    this.answers = answers;
    this.tellsProgress = request.progress();
    request.sources().forEach(source -> count(source.stream(), 0, 0, 0, 0));
  }

  private void count(String stream, long added, long again, long conflicts, long rejected) {
    counts.merge(
        stream,
        new StreamCount(stream, added, again, conflicts, rejected),
        (one, other) ->
            new StreamCount(
                stream,
                one.put() + other.put(),
                one.known() + other.known(),
                one.conflicts() + other.conflicts(),
                one.refused() + other.refused()));
  }

  /** Events of a stream are committed. */
  void committed(String stream, PutReport report) {
    count(stream, report.added(), report.known(), report.conflicts(), 0);
    put += report.added();
    known += report.known() + report.conflicts();
    if (tellsProgress && System.nanoTime() - told > TOLD_EVERY_NANOS) {
      answers.accept(new Answer.Progress(put, known, refused));
      told = System.nanoTime();
    }
  }

  void refused(Reject reject) {
    count(reject.stream(), 0, 0, 0, 1);
    refused++;
    if (refusedOf.merge(reject.file(), 1L, Long::sum) <= TOLD_OF_A_FILE) {
      answers.accept(new Answer.Refused(reject.file(), reject.line(), told(reject.reason())));
    }
  }

  /** A reason quotes what is wrong, however long that is. */
  private static String told(String reason) {
    return reason.length() <= TOLD_OF_A_REASON
        ? reason
        : reason.substring(0, TOLD_OF_A_REASON) + " …";
  }

  /** How many events are new so far. */
  long put() {
    return put;
  }

  /** How many events the log had already, so far. */
  long known() {
    return known;
  }

  List<StreamCount> streams() {
    return List.copyOf(counts.values());
  }
}
