package dev.impulse.engine.internal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.engine.Durability;
import dev.impulse.engine.internal.store.Longs;
import dev.impulse.engine.internal.store.Store;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A log of which only the fingerprints matter, in memory, and the index of them. */
final class IdentitiesOfLog implements AutoCloseable {

  private final Path file;
  private final int full;
  private final long filtered;
  private final Longs fingerprints;
  private int committed;
  private Store store;
  private KnownIdentities known;

  IdentitiesOfLog(Path file, int full, long filtered) {
    this(file, full, filtered, new Longs());
  }

  private IdentitiesOfLog(Path file, int full, long filtered, Longs fingerprints) {
    this.file = file;
    this.full = full;
    this.filtered = filtered;
    this.fingerprints = fingerprints;
    this.committed = fingerprints.size();
    this.store = Store.open(file, Durability.PROCESS);

    store.commit();
    this.known = opened();
  }

  private KnownIdentities opened() {
    KnownIdentities opened = new KnownIdentities(store, full, filtered);
    for (int i = Math.toIntExact(opened.coveredTo()); i < committed; i++) {
      opened.add(fingerprints.get(i), i + 1);
    }
    return opened;
  }

  /** What is committed of this log, with the index in another file. */
  IdentitiesOfLog copy(Path other) {
    Longs copied = new Longs();
    IntStream.range(0, committed).forEach(i -> copied.add(fingerprints.get(i)));
    return new IdentitiesOfLog(other, full, filtered, copied);
  }

  int head() {
    return fingerprints.size();
  }

  long coveredTo() {
    return known.coveredTo();
  }

  long number(String sql) {
    return store.number(sql);
  }

  void append(long fingerprint) {
    fingerprints.add(fingerprint);
    known.add(fingerprint, fingerprints.size());
  }

  /** The fingerprint of an event of the log, or another one if there is none. */
  long again(Random random) {
    return head() == 0 ? 0 : fingerprints.get(random.nextInt(head()));
  }

  void write() {
    known.write();
  }

  void commit() {
    known.write();
    store.commit();
    committed = head();
  }

  void rollBack() {
    store.rollback();
    forgetUncommitted();
    known.rolledBack(committed);
  }

  void failToCommit() {
    known.write();
    rollBack();
  }

  void openAgain() {
    store.rollback();
    store.close();
    forgetUncommitted();
    store = Store.open(file, Durability.PROCESS);
    known = opened();
  }

  private void forgetUncommitted() {
    while (head() > committed) {
      fingerprints.removeLast();
    }
  }

  void assertFound(long fingerprint) {
    long key = IdentityEntry.key(fingerprint);
    Long[] expected =
        IntStream.range(0, head())
            .filter(i -> IdentityEntry.key(fingerprints.get(i)) == key)
            .mapToObj(i -> i + 1L)
            .toArray(Long[]::new);
    Set<Long> found = new TreeSet<>();
    assertThat(known.find(fingerprint, position -> !found.add(position))).isZero();
    assertThat(found).containsExactly(expected);
  }

  /** Each position is found. */
  void assertAllFound() {
    for (int i = 0; i < head(); i++) {
      assertThat(known.mayBeKnown(fingerprints.get(i))).isTrue();
      long position = i + 1L;
      assertThat(known.find(fingerprints.get(i), place -> place == position)).isEqualTo(position);
    }
  }

  @Override
  public void close() {
    store.rollback();
    store.close();
  }
}
