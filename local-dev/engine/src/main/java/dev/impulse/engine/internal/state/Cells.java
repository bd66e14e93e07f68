package dev.impulse.engine.internal.state;

import dev.impulse.Definition;
import dev.impulse.Key;
import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.engine.internal.store.Bytes;
import dev.impulse.spi.Codec;
import dev.impulse.spi.KeptKey;
import dev.impulse.spi.KeyMachine;
import dev.impulse.spi.KeyPort;
import dev.impulse.spi.KeyedFunction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.function.Consumer;

/**
 * One function's cells in memory, backed by {@link States}. What has changed is never let go before
 * it is saved; of the others, those used of late are kept as far as there is room.
 */
public final class Cells<K extends Key, S> {

  private static final int SLICE = 50;
  private static final int FORGOTTEN_A_COMMIT = 2;
  private static final int OVERHEAD = 400;
  private static final int BYTES_PER_JSON_BYTE = 4;

  private final KeyedFunction<K, S> function;
  private final Definition.Keyed<K, S> definition;
  private final KeyPort<LogEvent> port;
  private final Codec codec;
  private final States states;
  private final Changes changes;
  private final long room;
  private final SequencedMap<String, Held<K, S>> held = new LinkedHashMap<>();

  /** Whether what is not in memory is nowhere: of a new store that is so, until one has to go. */
  private boolean complete;

  private final List<Held<K, S>> uncommitted = new ArrayList<>();
  private final Queue<Held<K, S>> toSave = new ArrayDeque<>();
  private final Bytes batch = new Bytes();
  private long toSaveAtFirst;
  private long size;

  /**
   * The keys of one function.
   *
   * @param port takes what becomes of events
   * @param room how much the keys in memory may take, in bytes, more or less
   */
  public Cells(
      KeyedFunction<K, S> function,
      KeyPort<LogEvent> port,
      Codec codec,
      States states,
      Changes changes,
      long room) {
    this.function = function;
    this.definition = function.definition();
    this.port = port;
    this.codec = codec;
    this.states = states;
    this.room = room;
    this.changes = changes;
    this.complete = states.isEmpty();
    changes.read().values().forEach(change -> hold(change).unsaved = true);
  }

  /** A key: from memory, from disk, or new. */
  public Held<K, S> of(String key) {
    Held<K, S> found = held.get(key);
    if (found != null) {
      found.used = true;
      return found;
    }
    KeptKey saved = complete ? null : states.find(key);
    return hold(saved != null ? saved : KeptKey.unopened(key, definition.stateVersion()));
  }

  /**
   * A key is asked for soon. One look-up does not depend on the one before, so that the processor
   * waits for memory for several at a time.
   */
  public void lookAhead(String key) {
    Held<K, S> found = held.get(key);
    if (found != null) {
      found.used = true;
    }
  }

  private Held<K, S> hold(KeptKey kept) {
    Held<K, S> holding = new Held<>(KeyMachine.of(function, kept, port));
    held.put(kept.key(), holding);
    resize(holding, kept.state().length);
    return holding;
  }

  private void resize(Held<K, S> holding, int stateBytes) {
    long grown = OVERHEAD + (long) stateBytes * BYTES_PER_JSON_BYTE;
    size += grown - holding.size;
    holding.size = grown;
  }

  /** Remembers that a key has changed. */
  public void changed(Held<K, S> one) {
    if (!one.uncommitted) {
      one.uncommitted = true;
      uncommitted.add(one);
    }
    one.unsaved = true;
  }

  /** Writes what has changed since the last commit, just before the next one. */
  public void write() {
    if (uncommitted.isEmpty()) {
      return;
    }
    int changed = uncommitted.size();
    for (Held<K, S> one : uncommitted) {
      KeptKey kept = kept(one);
      Change.write(kept, one.before(), batch);
      one.changedTo(kept.state());
    }
    uncommitted.clear();
    changes.append(batch.take(), changed);
    changes.forgetCovered(FORGOTTEN_A_COMMIT);
    saveSlice(changed);
    makeRoom(SLICE + 2 * changed);
  }

  private KeptKey kept(Held<K, S> one) {
    try {
      KeptKey kept =
          one.machine.kept(state -> codec.encodeRemembering(definition.state(), state, one.part));
      resize(one, kept.state().length);
      return kept;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      throw new UnwritableException(definition.name(), e);
    }
  }

  private void saveSlice(int changed) {
    if (toSave.isEmpty() && (changes.isFull() || size > room)) {
      startSaving();
    }
    if (!toSave.isEmpty()) {
      save(size > room ? SLICE + 2 * changed : slice());
    }
  }

  /** As large a part of what is to be saved as it has become later since. */
  private int slice() {
    long saved = toSaveAtFirst - toSave.size();
    return (int) Math.max(SLICE, changes.due(toSaveAtFirst) - saved);
  }

  /** In the order of keys, so that neighbours go to one page together. */
  private void startSaving() {
    changes.mark();
    held.values().stream()
        .filter(one -> one.unsaved)
        .sorted(Comparator.comparing(one -> one.machine.text()))
        .forEach(toSave::add);
    toSaveAtFirst = toSave.size();
  }

  private void save(int most) {
    for (int i = 0; i < most && !toSave.isEmpty(); i++) {
      Held<K, S> one = toSave.remove();
      states.save(kept(one), one.machine.due());
      one.saved();
    }
    if (toSave.isEmpty()) {
      changes.cover();
    }
  }

  /** Writes every change to the table of states. */
  public void saveAll() {
    write();
    save(Integer.MAX_VALUE);
    startSaving();
    save(Integer.MAX_VALUE);
    changes.forgetCovered(Integer.MAX_VALUE);
  }

  /** Lets the oldest go; those that were used meanwhile, or are not saved yet, are young again. */
  private void makeRoom(int most) {
    for (int i = 0; size > room && i < most && !held.isEmpty(); i++) {
      Held<K, S> oldest = held.firstEntry().getValue();
      if (oldest.used || oldest.unsaved) {
        oldest.used = false;
        held.putLast(oldest.machine.text(), oldest);
      } else {
        held.remove(oldest.machine.text());
        size -= oldest.size;
        complete = false;
      }
    }
  }

  /** Every key in memory. */
  public void forEachHeld(Consumer<KeyMachine<K, S, LogEvent>> each) {
    held.values().forEach(one -> each.accept(one.machine));
  }
}
