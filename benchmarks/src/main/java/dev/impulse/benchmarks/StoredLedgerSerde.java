package dev.impulse.benchmarks;

import dev.impulse.spi.Codec;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** The ledger as JSON behind plain numbers. */
record StoredLedgerSerde<S>(Codec codec, Class<S> state) implements Serde<StoredLedger<S>> {

  @Override
  public Serializer<StoredLedger<S>> serializer() {
    return (topic, kept) -> kept == null ? null : encode(kept);
  }

  private byte[] encode(StoredLedger<S> kept) {
    byte[] json = codec.encode(state, kept.state());
    int numbers = Integer.BYTES * (3 + kept.waiting().length) + Long.BYTES * kept.seen().length;
    ByteBuffer bytes = ByteBuffer.allocate(numbers + json.length);
    bytes.putInt(kept.folded()).putInt(kept.waiting().length).putInt(kept.seen().length);
    for (int before : kept.waiting()) {
      bytes.putInt(before);
    }
    for (long event : kept.seen()) {
      bytes.putLong(event);
    }
    return bytes.put(json).array();
  }

  @Override
  public Deserializer<StoredLedger<S>> deserializer() {
    return (topic, bytes) -> bytes == null ? null : decode(bytes);
  }

  private StoredLedger<S> decode(byte[] kept) {
    ByteBuffer bytes = ByteBuffer.wrap(kept);
    int folded = bytes.getInt();
    int[] waiting = new int[bytes.getInt()];
    long[] seen = new long[bytes.getInt()];
    for (int i = 0; i < waiting.length; i++) {
      waiting[i] = bytes.getInt();
    }
    for (int i = 0; i < seen.length; i++) {
      seen[i] = bytes.getLong();
    }
    byte[] json = Arrays.copyOfRange(kept, bytes.position(), kept.length);
    return new StoredLedger<>(codec.decode(state, json), folded, waiting, seen);
  }
}
