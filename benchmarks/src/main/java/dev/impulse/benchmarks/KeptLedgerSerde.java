package dev.impulse.benchmarks;

import dev.impulse.spi.Codec;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** The ledger as JSON behind plain numbers. */
record KeptLedgerSerde<S>(Codec codec, Class<S> state) implements Serde<KeptLedger<S>> {

  @Override
  public Serializer<KeptLedger<S>> serializer() {
    return (topic, kept) -> kept == null ? null : encode(kept);
  }

  private byte[] encode(KeptLedger<S> kept) {
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
  public Deserializer<KeptLedger<S>> deserializer() {
    return (topic, bytes) -> bytes == null ? null : decode(bytes);
  }

  private KeptLedger<S> decode(byte[] kept) {
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
    return new KeptLedger<>(codec.decode(state, json), folded, waiting, seen);
  }
}
