package dev.impulse.lambda.host;

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

    /** A week, longer than most producers keep what they could not deliver; 4,096 a key. */
    public static final Retention DEFAULT = new Retention(Duration.ofDays(7), 4096);

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
   */
  public record Seen(long fingerprint, long second) {}

  /** Is told of identities, each with its two parts as {@link Seen} has them. */
  @FunctionalInterface
  public interface Each {
    void seen(long fingerprint, long second);
  }

  private final Retention retention;

  /** Each identity's fingerprint and then its second: what is read together stands together. */
  private long[] ring = new long[8];

  /** Where the oldest stands in the ring. */
  private int oldest;

  private int size;
  private long pushedOutEarly;
  private long forgottenUpTo = Long.MIN_VALUE;
  private @Nullable Fingerprints index;

  public RecentIdentities(Retention retention) {
    this.retention = retention;
  }

  /** Whether this identity has been added and is still kept. */
  public boolean contains(long fingerprint) {
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

  /**
   * Adds an identity that is not contained, and forgets those whose time is over or for which there
   * is no more room.
   */
  public void add(long fingerprint, Instant appended) {
    add(fingerprint, appended.getEpochSecond());
  }

  /** Adds identities as they were kept before, oldest first; what is contained stays as it is. */
  public void restore(List<Seen> kept) {
    for (Seen seen : kept) {
      if (!contains(seen.fingerprint)) {
        add(seen.fingerprint, seen.second);
      }
    }
  }

  /** All that are kept, oldest first. */
  public List<Seen> kept() {
    return newest(size);
  }

  /** The last that were added and are kept, at most so many, oldest first. */
  public List<Seen> newest(int most) {
    List<Seen> newest = new ArrayList<>(Math.min(most, size));
    forEachNewest(most, (fingerprint, second) -> newest.add(new Seen(fingerprint, second)));
    return newest;
  }

  /** Tells of the last that were added and are kept, at most so many, oldest first. */
  public void forEachNewest(int most, Each each) {
    for (int i = Math.max(0, size - most); i < size; i++) {
      int slot = slot(i);
      each.seen(ring[slot], ring[slot + 1]);
    }
  }

  /** How many are kept. */
  public int size() {
    return size;
  }

  /** How many were forgotten for want of room before their time was over. */
  public long pushedOutEarly() {
    return pushedOutEarly;
  }

  /**
   * Since when nothing was forgotten: an identity that was appended later than this second, counted
   * from 1970, is contained if it was ever added. The least of all if nothing was forgotten.
   */
  public long forgottenUpTo() {
    return forgottenUpTo;
  }

  private void add(long fingerprint, long second) {
    while (size > 0 && ring[oldest + 1] < second - retention.time.toSeconds()) {
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
    ring[slot + 1] = second;
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
    forgottenUpTo = Math.max(forgottenUpTo, ring[oldest + 1]);
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
