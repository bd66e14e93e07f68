package dev.impulse.benchmarks;

import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Reads decisions that are committed from their topic, as anybody can. */
final class ConsumerWatcher implements DecisionWatcher {

  private static final Duration LONGEST_POLL = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread thread;
  private volatile boolean closed;

  ConsumerWatcher(KafkaConsumer<byte[], byte[]> consumer, Seen seen) {
    this.consumer = consumer;
    consumer.seekToEnd(consumer.assignment());
    consumer.assignment().forEach(consumer::position);
    thread = Thread.ofPlatform().name("watch").start(() -> run(seen));
  }

  private void run(Seen seen) {
    while (!closed) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(LONGEST_POLL)) {
        seen.decision(record.value());
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    consumer.close();
  }
}
