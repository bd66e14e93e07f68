package dev.impulse.store;

import dev.impulse.EventStream;
import dev.impulse.spi.Codec;
import dev.impulse.spi.Identity;
import dev.impulse.spi.Wake;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** A wake; where it must wait it is kept as a record of a stream of its own. */
record WakeInput(Identity identity, Instant due, int hops, InputRecord record)
    implements FunctionInput {

  private static final String STREAM = "impulse.wakes";

  static WakeInput of(Wake wake) {
    String id = wake.identity().id();
    String n = id.substring(id.lastIndexOf('@') + 1);
    byte[] data = "%s %s %d".formatted(wake.due(), n, wake.hops()).getBytes(StandardCharsets.UTF_8);
    return new WakeInput(
        wake.identity(),
        wake.due(),
        wake.hops(),
        new InputRecord(STREAM, Optional.empty(), Optional.of(wake.key()), wake.arrived(), data));
  }

  static boolean isKeptAs(InputRecord record) {
    return record.stream().equals(STREAM);
  }

  /**
   * A wake as it was kept; once neither wakes nor their hops were counted.
   *
   * @param function by which it is identified
   */
  static WakeInput read(String function, InputRecord record) {
    String[] data = new String(record.data(), StandardCharsets.UTF_8).split(" ");
    long n = number(data, 1);
    String key = record.partitionKey().orElseThrow();
    return new WakeInput(
        Identity.ofWake(function, key, n), Instant.parse(data[0]), (int) number(data, 2), record);
  }

  private static long number(String[] data, int place) {
    return place < data.length ? Long.parseLong(data[place]) : 0;
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
