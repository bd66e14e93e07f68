package dev.impulse.store;

import dev.impulse.Definition;
import dev.impulse.Key;
import dev.impulse.spi.Codec;
import dev.impulse.store.Committer.Folded;
import dev.impulse.store.Committer.Script;
import dev.impulse.store.KeyedBatch.KeyWork;
import dev.impulse.store.Meter.Measure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Hosts a keyed function: loads all keys of a batch together, folds each one's events in memory,
 * writes each key once, lets the effects leave, and writes one receipt for all of them.
 */
final class KeyedStoreHost<K extends Key, S> implements StoreHost {

  private static final int KEYS_A_WAKE = 1_000;

  private final FoldContext<K, S> function;
  private final Ports ports;
  private final Committer<K, S> ofRecords;
  private final Committer<K, S> ofWakes;
  private final ReceiptCache receipts;
  private final OutboxSender outboxes;
  private final OperatorActions<K, S> operations;

  KeyedStoreHost(
      Definition.Keyed<K, S> definition, Codec codec, HostSettings settings, Ports ports) {
    this.function = new FoldContext<>(definition, codec, settings, ports);
    this.ports = ports;
    this.receipts = new ReceiptCache(ports.receipts(), ports.clock(), settings.marks());
    this.ofRecords = new Committer<>(function, ports, receipts, true);
    this.ofWakes = new Committer<>(function, ports, receipts, false);
    this.outboxes = new OutboxSender(ports, settings, receipts);
    this.operations = new OperatorActions<>(function, ports, ofWakes, outboxes, receipts);
  }

  /** How an event is folded into its key. */
  @FunctionalInterface
  private interface Folding<K extends Key, S> {
    void fold(KeyFold<K, S> fold, EventInput<?> event);
  }

  @Override
  public List<Integer> handle(List<InputRecord> records, Deadline deadline) {
    return fold(records, KeyFold::fold, deadline);
  }

  @Override
  public List<Integer> handleLate(List<InputRecord> records, Deadline deadline) {
    return fold(records, KeyFold::foldLate, deadline);
  }

  private List<Integer> fold(List<InputRecord> records, Folding<K, S> folding, Deadline deadline) {
    ports.meter().count(Measure.RECORDS, records.size());
    KeyedBatch work = KeyedBatch.of(records, function.inputs);
    rounds(work, ofRecords, key -> fold -> foldAll(fold, key.left(), folding), deadline);
    return work.left();
  }

  /** Folds events in order, for as long as one write can hold the effects. */
  private static <K extends Key, S> int foldAll(
      KeyFold<K, S> fold, List<EventInput<?>> events, Folding<K, S> folding) {
    int handled = 0;
    for (EventInput<?> event : events) {
      if (!fold.hasRoom() || !fold.wakeBefore(event.arrived())) {
        break;
      }
      folding.fold(fold, event);
      handled++;
    }
    return handled;
  }

  /** Goes on until nothing is left, or time is short; something is done in any case. */
  private void rounds(
      KeyedBatch work,
      Committer<K, S> committer,
      Function<KeyWork, Script<K, S>> scripts,
      Deadline deadline) {
    if (!load(work)) {
      return;
    }
    do {
      round(work, committer, scripts, deadline);
    } while (!work.ready().isEmpty() && !deadline.isNear());
  }

  private boolean load(KeyedBatch work) {
    try {
      Map<String, KeyItem> items =
          ports.states().load(work.keys().stream().map(KeyWork::key).toList());
      work.keys().forEach(key -> load(key, Optional.ofNullable(items.get(key.key()))));
      receipts.find(work.keys().stream().map(KeyWork::stored).toList());
      return true;
    } catch (UnavailableException e) {
      ports.errors().report("load the keys of %s".formatted(function.definition), e);
      return false;
    }
  }

  private void load(KeyWork key, Optional<KeyItem> item) {
    try {
      key.load(item);
    } catch (UnreadableException e) {
      leave(key, e);
    }
  }

  /** What cannot be read holds up its own key, and no other. */
  private void leave(KeyWork key, UnreadableException why) {
    ports.errors().report("read %s of %s".formatted(key.key(), function.definition), why);
    key.fail();
  }

  private void round(
      KeyedBatch work,
      Committer<K, S> committer,
      Function<KeyWork, Script<K, S>> scripts,
      Deadline deadline) {
    String token = ports.tokens().get();
    List<KeyWork> keys = new ArrayList<>();
    List<Folded<K, S>> folded = new ArrayList<>();
    for (KeyWork key : work.ready()) {
      if (!folded.isEmpty() && deadline.isNear()) {
        break;
      }
      try {
        folded.add(committer.fold(key.key(), key.stored(), scripts.apply(key)));
        keys.add(key);
      } catch (UnreadableException e) {
        leave(key, e);
      }
    }
    List<Commit> commits = ports.parallel().map(folded, one -> committer.write(one, token));
    Set<String> stuck = outboxes.deliver(token, commits, deadline);
    for (int i = 0; i < keys.size(); i++) {
      settle(keys.get(i), commits.get(i), stuck);
    }
  }

  private static void settle(KeyWork key, Commit commit, Set<String> stuck) {
    switch (commit) {
      case Commit.Committed done when !stuck.contains(key.key()) ->
          key.handled(done.handled(), done.stored());
      case Commit.Unchanged unchanged -> key.handled(unchanged.handled(), unchanged.stored());
      case Commit.Committed unfinished -> key.fail();
      case Commit.Uncertain uncertain -> key.fail();
    }
  }

  @Override
  public int wake(Instant now, Deadline deadline) {
    int left;
    List<String> due;
    do {
      due = ports.states().due(now, KEYS_A_WAKE);
      left = wake(due, now, deadline);
    } while (due.size() == KEYS_A_WAKE && left == 0 && !deadline.isNear());
    return left;
  }

  private int wake(List<String> due, Instant now, Deadline deadline) {
    KeyedBatch work = KeyedBatch.of(due);
    rounds(work, ofWakes, key -> fold -> wake(fold, now), deadline);
    return work.left().size();
  }

  /** A key is done once its effects have left, and that is written. */
  private static int wake(KeyFold<?, ?> fold, Instant now) {
    return fold.wakeBefore(now) && !fold.hasEffects() ? 1 : 0;
  }

  @Override
  public int redrive(String key, Deadline deadline) {
    return operations.redrive(key, deadline);
  }

  @Override
  public int drop(String key, Deadline deadline) {
    return operations.drop(key, deadline);
  }

  @Override
  public List<Parked> parked() {
    return operations.parked();
  }
}
