package dev.impulse.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The identities that one key has seen recently: how a producer's duplicate is known. Kept by time,
 * as long as a producer may put an event again, and by number, so that a hot key stays small.
 *
 * <p>Most keys see few events, so this is a ring in a small array that is searched in line; a hot
 * key gets an index. Not safe for use by several threads.
 */
public final class RecentIdentities {

  private static final int INDEXED_FROM = 32;

  /** How long and how many. */
  public record Retention(Duration time, int number) {

    public Retention {
      if (time.isNegative() || number < 1) {
        throw new IllegalArgumentException(
            "keep identities for a time ≥ 0 and ≥ 1 a key, was %s and %d".formatted(time, number));
      }
    }
  }

  /**
   * One identity, seen.
   *
   * @param fingerprint see {@link dev.impulse.spi.Identity#fingerprint}
   * @param second when it was appended, in seconds since 1970
   * @param payload 16 bits that stand for the payload it had; 0 if they are not known
   */
  record Seen(long fingerprint, long second, int payload) {}

  private static final int PAYLOAD_BITS = 16;
  private static final int PAYLOAD_MASK = (1 << PAYLOAD_BITS) - 1;
  private static final long LAST_SECOND = Long.MAX_VALUE >> PAYLOAD_BITS;

  private final Retention retention;

  /** Each identity's fingerprint and then its second and payload: what is read together. */
  private long[] ring = new long[8];

  /** Where the oldest stands in the ring. */
  private int oldest;

  private int size;
  private long pushedOutEarly;
  private long forgottenUpTo = Long.MIN_VALUE;
  private @Nullable Fingerprints index;

  RecentIdentities(Retention retention) {
    this.retention = retention;
  }

  /** Whether this identity has been added and is still kept. */
  boolean contains(long fingerprint) {
    if (index != null) {
      return index.contains(fingerprint);
    }
    for (int i = 0; i < size; i++) {
      if (ring[slot(i)] == fingerprint) {
        return true;
      }
    }
    return false;
  }

  /** Whether the payload of an identity that is contained may be this one. */
  boolean mayHaveHad(long fingerprint, int payload) {
    int i = 0;
    while (ring[slot(i)] != fingerprint) {
      i++;
    }
    int kept = payload(ring[slot(i) + 1]);
    return kept == 0 || kept == payload;
  }

  /**
   * Adds an identity that is not contained, and forgets those whose time is over or for which there
   * is no more room.
   */
  void add(long fingerprint, Instant appended, int payload) {
    add(fingerprint, appended.getEpochSecond(), payload);
  }

  /** Adds identities as they were kept before, oldest first; what is contained stays as it is. */
  void restore(List<Seen> kept) {
    for (Seen seen : kept) {
      if (!contains(seen.fingerprint)) {
        add(seen.fingerprint, seen.second, seen.payload);
      }
    }
  }

  /** All that are kept, oldest first. */
  List<Seen> kept() {
    List<Seen> kept = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int slot = slot(i);
      kept.add(new Seen(ring[slot], second(ring[slot + 1]), payload(ring[slot + 1])));
    }
    return kept;
  }

  /** How many were forgotten for want of room before their time was over. */
  long pushedOutEarly() {
    return pushedOutEarly;
  }

  /**
   * Since when nothing was forgotten: an identity that was appended later than this second, counted
   * from 1970, is contained if it was ever added. The least of all if nothing was forgotten.
   */
  long forgottenUpTo() {
    return forgottenUpTo;
  }

  private static long packed(long second, int payload) {
    return Math.clamp(second, -LAST_SECOND, LAST_SECOND) << PAYLOAD_BITS | payload;
  }

  private static long second(long packed) {
    return packed >> PAYLOAD_BITS;
  }

  private static int payload(long packed) {
    return (int) packed & PAYLOAD_MASK;
  }

  private void add(long fingerprint, long second, int payload) {
    while (size > 0 && second(ring[oldest + 1]) < second - retention.time.toSeconds()) {
      forgetOldest();
    }
    if (size == retention.number) {
      forgetOldest();
      pushedOutEarly++;
    }
    if (2 * size == ring.length) {
      grow();
    }
    int slot = slot(size);
    ring[slot] = fingerprint;
    ring[slot + 1] = packed(second, payload);
    size++;
    index(fingerprint);
  }

  private void index(long newest) {
    if (index != null) {
      index.add(newest);
    } else if (size > INDEXED_FROM) {
      index = new Fingerprints();
      for (int i = 0; i < size; i++) {
        index.add(ring[slot(i)]);
      }
    }
  }

  private void forgetOldest() {
    if (index != null) {
      index.remove(ring[oldest]);
    }
    forgottenUpTo = Math.max(forgottenUpTo, second(ring[oldest + 1]));
    oldest = slot(1);
    size--;
  }

  private void grow() {
    long[] longer = Arrays.copyOf(Arrays.copyOfRange(ring, oldest, ring.length), ring.length * 2);
    System.arraycopy(ring, 0, longer, ring.length - oldest, oldest);
    ring = longer;
    oldest = 0;
  }

  private int slot(int fromOldest) {
    int slot = oldest + 2 * fromOldest;
    return slot < ring.length ? slot : slot - ring.length;
  }
}
