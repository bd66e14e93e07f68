package dev.impulse.benchmarks;

import static dev.impulse.model.sales.SalesStreams.CUSTOMERS;
import static dev.impulse.model.sales.SalesStreams.ORDERS;
import static dev.impulse.model.sales.SalesStreams.PAYMENTS;

import dev.impulse.EventStream;
import dev.impulse.json.JsonCodec;
import dev.impulse.model.sales.Customer;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.Payment;
import dev.impulse.model.sales.PaymentId;
import dev.impulse.spi.Codec;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A workload as a file, encoded once, so that every system is given the same bytes and none is
 * charged for making them.
 */
final class InputFile {

  private static final List<EventStream<CustomerId, ?>> STREAMS =
      List.of(CUSTOMERS, ORDERS, PAYMENTS);
  private static final int FAULTY_FROM = 1_000;

  /** So long after a customer became known, its orders are decided at once in any system. */
  private static final int SETTLED = 2_000;

  private final Codec codec = JsonCodec.create();
  private final Map<CustomerId, Long> known = new HashMap<>();
  private final DataOutputStream out;
  private Fault fault;

  private InputFile(DataOutputStream out, Fault fault) {
    this.out = out;
    this.fault = fault;
  }

  static void write(Path file, Iterable<WorkloadEvent<?>> events, long count, Fault fault)
      throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      InputFile inputs = new InputFile(out, fault);
      Iterator<WorkloadEvent<?>> all = events.iterator();
      for (long i = 0; i < count; i++) {
        inputs.write(i, all.next());
      }
    }
  }

  private void write(long position, WorkloadEvent<?> event) throws IOException {
    if (event.data() instanceof Customer customer) {
      known.putIfAbsent(customer.id(), position);
    }
    if (fault == Fault.NONE
        || position < FAULTY_FROM
        || !(event.data() instanceof Payment payment)
        || event.again()) {
      write(event, order(position, event));
      return;
    }
    if (fault == Fault.DOUBLED) {
      PaymentId other = new PaymentId(payment.id() + "-2");
      write(event, Input.NO_ORDER);
      write(
          WorkloadEvent.of(
              PAYMENTS, new Payment(other, payment.customer(), payment.amount(), payment.paidAt())),
          Input.NO_ORDER);
    }
    fault = Fault.NONE;
  }

  private int order(long position, WorkloadEvent<?> event) {
    return event.data() instanceof OrderPlaced order
            && !event.again()
            && known.getOrDefault(order.customer(), position) + SETTLED < position
        ? Integer.parseInt(order.id().value().substring(2))
        : Input.NO_ORDER;
  }

  private void write(WorkloadEvent<?> event, int order) throws IOException {
    byte[] json = event.json(codec);
    out.writeByte(STREAMS.indexOf(event.stream()));
    out.writeInt(order);
    byte[] key = event.customer().value().getBytes(StandardCharsets.UTF_8);
    out.writeByte(key.length);
    out.write(key);
    out.writeInt(json.length);
    out.write(json);
  }

  static Input<?> read(DataInputStream in) throws IOException {
    return read(STREAMS.get(in.readByte()), in);
  }

  private static <T> Input<T> read(EventStream<CustomerId, T> stream, DataInputStream in)
      throws IOException {
    int order = in.readInt();
    byte[] key = in.readNBytes(in.readByte());
    return new Input<>(stream, key, in.readNBytes(in.readInt()), order, null);
  }
}
