package dev.impulse.lambda.host;

import dev.impulse.EventStream;
import dev.impulse.spi.Codec;
import dev.impulse.spi.Identity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** A wake; where it must wait it is kept as a record of a stream of its own. */
record Woken(Identity identity, Instant due, Delivered record) implements Arrival {

  private static final String STREAM = "impulse.wakes";
  private static final String FIRST = "0";

  /**
   * A wake that is due.
   *
   * @param arrived when it is folded
   */
  static Woken of(Identity identity, String key, Instant due, Instant arrived) {
    String n = identity.id().substring(identity.id().lastIndexOf('@') + 1);
    byte[] data = (due + " " + n).getBytes(StandardCharsets.UTF_8);
    return new Woken(
        identity, due, new Delivered(STREAM, Optional.empty(), Optional.of(key), arrived, data));
  }

  static boolean isKeptAs(Delivered record) {
    return record.stream().equals(STREAM);
  }

  /**
   * A wake as it was kept; wakes were not counted once.
   *
   * @param function by which it is identified
   */
  static Woken read(String function, Delivered record) {
    String[] data = new String(record.data(), StandardCharsets.UTF_8).split(" ", 2);
    long n = Long.parseLong(data.length == 1 ? FIRST : data[1]);
    String key = record.partitionKey().orElseThrow();
    return new Woken(Identity.ofWake(function, key, n), Instant.parse(data[0]), record);
  }

  @Override
  public Instant time() {
    return due;
  }

  @Override
  public <T> T data(EventStream<?, T> stream, Codec codec) {
    throw new UnsupportedOperationException("a wake has no payload");
  }
}
