package dev.impulse.cli;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Counts what is put and what is refused, and tells about it. */
final class PutTally {

  private static final int TOLD_OF_A_FILE = 5;
  private static final int TOLD_OF_A_REASON = 300;
  private static final long TOLD_EVERY_NANOS = 250_000_000;
  private static final int LOOKED_EVERY = 256;

  private static final class Count {
    private long put;
    private long refused;
  }

  private final Consumer<Answer> answers;
  private final boolean tellsProgress;
  private final Map<String, Count> counts = new LinkedHashMap<>();
  private final Map<String, Long> refusedOf = new HashMap<>();
  private long put;
  private long refused;
  private long told = System.nanoTime();

  PutTally(PutRequest request, Consumer<Answer> answers) {
    this.answers = answers;
    this.tellsProgress = request.progress();
    request.sources().forEach(source -> of(source.stream()));
  }

  private Count of(String stream) {
    return counts.computeIfAbsent(stream, name -> new Count());
  }

  void put(String stream) {
    of(stream).put++;
    put++;
    if (tellsProgress && put % LOOKED_EVERY == 0 && System.nanoTime() - told > TOLD_EVERY_NANOS) {
      answers.accept(new Answer.Progress(put, refused));
      told = System.nanoTime();
    }
  }

  void refused(Reject reject) {
    of(reject.stream()).refused++;
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

  List<StreamCount> streams() {
    return counts.entrySet().stream()
        .map(one -> new StreamCount(one.getKey(), one.getValue().put, one.getValue().refused))
        .toList();
  }
}
