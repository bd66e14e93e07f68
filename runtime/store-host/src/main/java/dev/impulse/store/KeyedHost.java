package dev.impulse.store;

import dev.impulse.Definition;
import dev.impulse.Key;
import dev.impulse.store.Committer.Folded;
import dev.impulse.store.Committer.Script;
import dev.impulse.store.Meter.Measure;
import dev.impulse.store.Work.OfKey;
import dev.impulse.spi.Codec;
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
final class KeyedHost<K extends Key, S> implements FunctionHost {

  private static final int KEYS_A_WAKE = 1_000;

  private final HostedFunction<K, S> function;
  private final Ports ports;
  private final Committer<K, S> ofRecords;
  private final Committer<K, S> ofWakes;
  private final KnownReceipts receipts;
  private final Dispatch dispatch;
  private final Operations<K, S> operations;

  KeyedHost(Definition.Keyed<K, S> definition, Codec codec, HostSettings settings, Ports ports) {
    this.function = new HostedFunction<>(definition, codec, settings, ports);
    this.ports = ports;
    this.receipts = new KnownReceipts(ports.receipts(), ports.clock(), settings.marks());
    this.ofRecords = new Committer<>(function, ports, receipts, true);
    this.ofWakes = new Committer<>(function, ports, receipts, false);
    this.dispatch = new Dispatch(ports, settings, receipts);
    this.operations = new Operations<>(function, ports, ofWakes, dispatch, receipts);
  }

  /** How an event is folded into its key. */
  @FunctionalInterface
  private interface Folding<K extends Key, S> {
    void fold(KeyFold<K, S> fold, Arrived<?> event);
  }

  @Override
  public List<Integer> handle(List<Delivered> records, Deadline deadline) {
    return fold(records, KeyFold::fold, deadline);
  }

  @Override
  public List<Integer> handleLate(List<Delivered> records, Deadline deadline) {
    return fold(records, KeyFold::foldLate, deadline);
  }

  private List<Integer> fold(List<Delivered> records, Folding<K, S> folding, Deadline deadline) {
    ports.meter().count(Measure.RECORDS, records.size());
    Work work = Work.of(records, function.inputs);
    rounds(work, ofRecords, key -> fold -> foldAll(fold, key.left(), folding), deadline);
    return work.left();
  }

  /** Folds events in order, for as long as one write can hold the effects. */
  private static <K extends Key, S> int foldAll(
      KeyFold<K, S> fold, List<Arrived<?>> events, Folding<K, S> folding) {
    int handled = 0;
    for (Arrived<?> event : events) {
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
      Work work,
      Committer<K, S> committer,
      Function<OfKey, Script<K, S>> scripts,
      Deadline deadline) {
    if (!load(work)) {
      return;
    }
    do {
      round(work, committer, scripts, deadline);
    } while (!work.ready().isEmpty() && !deadline.isNear());
  }

  private boolean load(Work work) {
    try {
      Map<String, Item> items = ports.states().load(work.keys().stream().map(OfKey::key).toList());
      work.keys().forEach(key -> load(key, Optional.ofNullable(items.get(key.key()))));
      receipts.find(work.keys().stream().map(OfKey::stored).toList());
      return true;
    } catch (UnavailableException e) {
      ports.troubles().report("load the keys of %s".formatted(function.definition), e);
      return false;
    }
  }

  private void load(OfKey key, Optional<Item> item) {
    try {
      key.load(item);
    } catch (UnreadableException e) {
      leave(key, e);
    }
  }

  /** What cannot be read holds up its own key, and no other. */
  private void leave(OfKey key, UnreadableException why) {
    ports.troubles().report("read %s of %s".formatted(key.key(), function.definition), why);
    key.fail();
  }

  private void round(
      Work work,
      Committer<K, S> committer,
      Function<OfKey, Script<K, S>> scripts,
      Deadline deadline) {
    String token = ports.tokens().get();
    List<OfKey> keys = new ArrayList<>();
    List<Folded<K, S>> folded = new ArrayList<>();
    for (OfKey key : work.ready()) {
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
    Set<String> stuck = dispatch.deliver(token, commits, deadline);
    for (int i = 0; i < keys.size(); i++) {
      settle(keys.get(i), commits.get(i), stuck);
    }
  }

  private static void settle(OfKey key, Commit commit, Set<String> stuck) {
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
    Work work = Work.of(due);
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
