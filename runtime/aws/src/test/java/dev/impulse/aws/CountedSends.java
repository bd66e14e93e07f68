package dev.impulse.aws;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Counts what producers are given; Kafka makes it by its name. */
public final class CountedSends implements ProducerInterceptor<byte[], byte[]> {

  static final AtomicInteger SENDS = new AtomicInteger();

  @Override
  public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
    SENDS.incrementAndGet();
    return record;
  }

  @Override
  public void configure(Map<String, ?> settings) {}

  @Override
  public void close() {}
}
