package dev.impulse.benchmarks;

import java.util.Arrays;

/**
 * What the Kafka Streams application keeps of a customer: all in one record, so that an event costs
 * one read and one write of one store.
 *
 * @param folded how many events were folded
 * @param waiting of the orders and payments that wait for master data, how many events were folded
 *     before each
 * @param seen which events were folded, the last of them last
 */
@SuppressWarnings("ArrayRecordComponent") // made for one event and forgotten after it
record StoredLedger<S>(S state, int folded, int[] waiting, long[] seen) {

  private static final int MOST_SEEN = 4096;

  static <S> StoredLedger<S> opened(S state) {
    return new StoredLedger<>(state, 0, new int[0], new long[0]);
  }

  boolean hasSeen(long event) {
    for (long one : seen) {
      if (one == event) {
        return true;
      }
    }
    return false;
  }

  StoredLedger<S> folded(long event, S next, int[] waitingNow) {
    int forgotten = seen.length == MOST_SEEN ? 1 : 0;
    long[] more = Arrays.copyOfRange(seen, forgotten, seen.length + 1);
    more[more.length - 1] = event;
    return new StoredLedger<>(next, folded + 1, waitingNow, more);
  }

  int[] waitingAndThis() {
    int[] more = Arrays.copyOf(waiting, waiting.length + 1);
    more[waiting.length] = folded;
    return more;
  }
}
