package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.Key;
import dev.impulse.spi.Cell;
import dev.impulse.spi.Codec;
import dev.impulse.spi.KeyedExecution;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One function's cells in memory, backed by {@link States}. What has changed is never let go before
 * it is saved; of the others, those used of late are kept as far as there is room.
 */
final class Cells<K extends Key, S> {

  private static final int SLICE = 50;
  private static final int FORGOTTEN_A_COMMIT = 2;
  private static final int OVERHEAD = 400;
  private static final int BYTES_PER_JSON_BYTE = 4;

  private final Definition.Keyed<K, S> definition;
  private final KeyedExecution<K, S> execution;
  private final Codec codec;
  private final States states;
  private final Changes changes;
  private final long room;
  private final SequencedMap<String, Held<S>> held = new LinkedHashMap<>();

  /** Whether what is not in memory is nowhere: of a new store that is so, until one has to go. */
  private boolean complete;

  private final List<Held<S>> uncommitted = new ArrayList<>();
  private final Queue<Held<S>> toSave = new ArrayDeque<>();
  private final Bytes batch = new Bytes();
  private long toSaveAtFirst;
  private long size;

  /**
   * @param room how much the cells in memory may take, in bytes, more or less
   */
  Cells(
      Definition.Keyed<K, S> definition,
      KeyedExecution<K, S> execution,
      Codec codec,
      States states,
      Changes changes,
      long room) {
    this.definition = definition;
    this.execution = execution;
    this.codec = codec;
    this.states = states;
    this.room = room;
    this.changes = changes;
    this.complete = states.isEmpty();
    boolean allUsable = true;
    for (Kept change : changes.read().values()) {
      allUsable &= restoreChanged(change);
    }
    if (!allUsable) {
      saveAll();
    }
  }

  /**
   * Says whether it is usable. What is not is in the table of states from now on, and only there.
   */
  private boolean restoreChanged(Kept change) {
    Kept saved = saved(change.key());
    Kept whole = saved == null ? change : saved.changedBy(change);
    try {
      hold(whole).unsaved = true;
      return true;
    } catch (UnusableCell e) {
      keep(whole);
      return false;
    }
  }

  private Cell<S> restored(Kept kept) {
    S state = kept.isOpened() ? read(kept) : opened(kept);
    try {
      return execution.restore(kept.key(), state, kept.seen(), kept.stopped());
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
      throw UnusableCell.unreadable(definition.name(), kept, e);
    }
  }

  private S read(Kept kept) {
    try {
      return codec.decode(definition.state(), kept.state());
    } catch (RuntimeException | LinkageError e) {
      throw UnusableCell.unreadable(definition.name(), kept, e);
    }
  }

  private S opened(Kept kept) {
    try {
      byte[] key = codec.encode(String.class, kept.key());
      return definition.initial(codec.decode(definition.key(), key));
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
      throw UnusableCell.unopened(definition.name(), kept, e);
    }
  }

  /**
   * The cell of a key: from memory, from disk, or opened.
   *
   * @throws UnusableCell if its state can be neither read nor opened
   */
  Held<S> of(String key) {
    Held<S> found = held.get(key);
    if (found != null) {
      found.used = true;
      return found;
    }
    Kept saved = saved(key);
    return hold(saved != null ? saved : Kept.unopened(key));
  }

  /**
   * Finds the cells of events that come next. One look-up does not depend on the one before, so the
   * processor waits for memory for several at a time.
   */
  void lookAhead(List<LogEvent> events) {
    for (LogEvent event : events) {
      Held<S> found = held.get(event.key);
      if (found != null) {
        found.used = true;
      }
    }
  }

  private @Nullable Kept saved(String key) {
    return complete ? null : states.find(key);
  }

  /** Writes a cell that cannot be held. */
  void keep(Kept unusable) {
    states.save(unusable, Optional.empty());
    complete = false;
  }

  private Held<S> hold(Kept kept) {
    Held<S> holding = new Held<>(restored(kept));
    held.put(kept.key(), holding);
    resize(holding, kept.state().length);
    return holding;
  }

  private void resize(Held<S> holding, int stateBytes) {
    long grown = OVERHEAD + (long) stateBytes * BYTES_PER_JSON_BYTE;
    size += grown - holding.size;
    holding.size = grown;
  }

  /** Remembers that a cell has changed, and whether by a new event. */
  void changed(Held<S> one, boolean byNewEvent) {
    if (byNewEvent) {
      one.newlySeen++;
    }
    if (!one.uncommitted) {
      one.uncommitted = true;
      uncommitted.add(one);
    }
    one.unsaved = true;
  }

  /** Writes what has changed since the last commit, just before the next one. */
  void write() {
    if (uncommitted.isEmpty()) {
      return;
    }
    int changed = uncommitted.size();
    for (Held<S> one : uncommitted) {
      byte[] state = encoded(one);
      Change.write(one.cell, one.before(), state, one.newlySeen, batch);
      one.changedTo(state);
    }
    uncommitted.clear();
    changes.append(batch.take(), changed);
    changes.forgetCovered(FORGOTTEN_A_COMMIT);
    saveSlice(changed);
    makeRoom(SLICE + 2 * changed);
  }

  private byte[] encoded(Held<S> one) {
    byte[] state = encode(one);
    resize(one, state.length);
    return state;
  }

  private byte[] encode(Held<S> one) {
    try {
      return codec.encodeRemembering(definition.state(), one.cell.state(), one.part);
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
        .sorted(Comparator.comparing(one -> one.cell.key()))
        .forEach(toSave::add);
    toSaveAtFirst = toSave.size();
  }

  private void save(int most) {
    for (int i = 0; i < most && !toSave.isEmpty(); i++) {
      Held<S> one = toSave.remove();
      states.save(Kept.whole(one.cell, encoded(one)), one.cell.due());
      one.saved();
    }
    if (toSave.isEmpty()) {
      changes.cover();
    }
  }

  /** Writes every change to the table of states. */
  void saveAll() {
    write();
    save(Integer.MAX_VALUE);
    startSaving();
    save(Integer.MAX_VALUE);
    changes.forgetCovered(Integer.MAX_VALUE);
  }

  /** Lets the oldest go; those that were used meanwhile, or are not saved yet, are young again. */
  private void makeRoom(int most) {
    for (int i = 0; size > room && i < most && !held.isEmpty(); i++) {
      Held<S> oldest = held.firstEntry().getValue();
      if (oldest.used || oldest.unsaved) {
        oldest.used = false;
        held.putLast(oldest.cell.key(), oldest);
      } else {
        held.remove(oldest.cell.key());
        size -= oldest.size;
        complete = false;
      }
    }
  }

  /** Every cell in memory. */
  void forEachHeld(Consumer<Cell<S>> each) {
    held.values().forEach(one -> each.accept(one.cell));
  }
}
