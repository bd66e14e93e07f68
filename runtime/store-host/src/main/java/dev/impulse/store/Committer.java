package dev.impulse.store;

import dev.impulse.Key;
import dev.impulse.spi.KeyedFunction;
import dev.impulse.store.Meter.Measure;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Commits one key: one conditional write, and after a failed or unknown one everything again on
 * what the table holds.
 */
final class Committer<K extends Key, S> {

  /** What is done to a key, however often it must be done again. */
  @FunctionalInterface
  interface Script<K extends Key, S> {

    /**
     * Folds into the key.
     *
     * @return how many of the events given are handled
     */
    int run(KeyFold<K, S> fold);
  }

  /**
   * A key that is folded and not written yet.
   *
   * @param base what it was folded on
   * @param delivered whether the effects in that are known to have left
   */
  record Folded<K extends Key, S>(
      Script<K, S> script, StoredKey base, boolean delivered, KeyFold<K, S> fold, int handled) {}

  private final FoldContext<K, S> function;
  private final Ports ports;
  private final ReceiptCache receipts;
  private final boolean attended;

  /**
   * @param attended whether a source delivers again what is not done
   */
  Committer(FoldContext<K, S> function, Ports ports, ReceiptCache receipts, boolean attended) {
    this.function = function;
    this.ports = ports;
    this.receipts = receipts;
    this.attended = attended;
  }

  /**
   * Folds a key, and writes nothing.
   *
   * @throws UnreadableException if effects that have not left cannot be read
   */
  Folded<K, S> fold(String key, StoredKey base, Script<K, S> script) {
    return fold(key, base, receipts.delivered(key, base.metadata()), script, function.folding);
  }

  private Folded<K, S> fold(
      String key,
      StoredKey base,
      boolean delivered,
      Script<K, S> script,
      KeyedFunction<K, S> folding) {
    KeyFold<K, S> fold = begin(key, base, delivered, folding);
    return new Folded<>(script, base, delivered, fold, script.run(fold));
  }

  private KeyFold<K, S> begin(
      String key, StoredKey base, boolean delivered, KeyedFunction<K, S> folding) {
    try {
      return new KeyFold<>(function, folding, key, base, delivered);
    } catch (UncheckedIOException e) {
      throw new UnreadableException(base.item().orElseThrow(), e);
    }
  }

  /** Writes what was folded; where another was first, folds again on what that has written. */
  Commit write(Folded<K, S> first, String token) {
    String key = first.fold.key();
    try {
      return tried(key, first, token);
    } catch (UnavailableException | RefusedException | UnreadableException e) {
      ports.errors().report("commit %s of %s".formatted(key, function.definition), e);
      return new Commit.Uncertain(key);
    }
  }

  private Commit tried(String key, Folded<K, S> first, String token) {
    Folded<K, S> folded = first;
    for (int failures = 1; folded.fold.isChanged(); failures++) {
      Draft<K, S> draft = draft(key, folded, token);
      StoredKey now = put(draft, token);
      if (now.metadata().token().equals(token)) {
        draft.folded.fold.report(ports.meter());
        return new Commit.Committed(key, draft.folded.handled, now);
      }
      if (failures == function.settings.tries()) {
        return new Commit.Uncertain(key);
      }
      ports.meter().count(Measure.WRITE_CONFLICTS, 1);
      ports.backoff().after(failures);
      receipts.find(List.of(now));
      folded = fold(key, now, first.script);
    }
    folded.fold.report(ports.meter());
    return new Commit.Unchanged(key, folded.handled, folded.base);
  }

  private record Draft<K extends Key, S>(Folded<K, S> folded, StoredKey next) {}

  /** What to write; an event that leads to a state that cannot be written down is parked. */
  private Draft<K, S> draft(String key, Folded<K, S> folded, String token) {
    try {
      return new Draft<>(folded, next(folded, token));
    } catch (RuntimeException | StackOverflowError e) {
      Folded<K, S> vetted =
          fold(key, folded.base, folded.delivered, folded.script, function.vetting);
      return new Draft<>(vetted, next(vetted, token));
    }
  }

  private StoredKey next(Folded<K, S> folded, String token) {
    return folded.fold.next(token, ports.clock().instant(), attended);
  }

  /** Tries to write, and says what the table holds then. */
  private StoredKey put(Draft<K, S> draft, String token) {
    KeyFold<K, S> fold = draft.folded.fold;
    try {
      fold.toKeep(token).forEach(this::keep);
      return switch (ports.states().write(draft.next.item().orElseThrow())) {
        case WriteResult.Done done -> draft.next;
        case WriteResult.Conflict conflict -> StoredKey.of(conflict.winner());
      };
    } catch (UnavailableException e) {
      ports.errors().report("write %s of %s".formatted(fold.key(), function.definition), e);
      return StoredKey.of(ports.states().read(fold.key()));
    }
  }

  private void keep(String name, List<WaitingEvent> events) {
    ports.failures().put(name, events.stream().map(WaitingEventCodec::write).toList());
  }
}
