package dev.impulse.benchmarks.lambda;

import java.io.IOException;
import java.util.List;

/** A way to take an event of Kinesis apart. */
interface Decoder<T> {

  /** Every record of an event, decoded to the end. */
  List<Decoded<T>> decode(byte[] event) throws IOException;
}
