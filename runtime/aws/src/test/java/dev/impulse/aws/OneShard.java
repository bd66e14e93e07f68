package dev.impulse.aws;

import dev.impulse.store.InputRecord;
import dev.impulse.store.Position;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.Record;

/** A Kinesis stream of one shard, with what has been read of it. */
final class OneShard {

  private final Streams streams;
  private final String name;
  private final String resource;
  private final InstantSource clock;
  private final List<InputRecord> records = new ArrayList<>();
  private final List<Instant> arrivals = new ArrayList<>();
  private String next;

  private OneShard(Streams streams, String name, String resource, InstantSource clock) {
    this.streams = streams;
    this.name = name;
    this.resource = resource;
    this.clock = clock;
    this.next = streams.start(resource, streams.shards(resource).getFirst());
  }

  static OneShard create(Streams streams, String name, String resource, InstantSource clock) {
    streams.create(resource, 1);
    return new OneShard(streams, name, resource, clock);
  }

  /** Notes that so many have been put now: what was put together has arrived together. */
  void put(int number) {
    arrivals.addAll(Collections.nCopies(number, clock.instant()));
  }

  /** All that has been put, read on from where reading has ended. */
  List<InputRecord> records() {
    while (records.size() < arrivals.size()) {
      GetRecordsResponse read = streams.read(next);
      read.records().forEach(this::add);
      next = read.nextShardIterator();
    }
    return Collections.unmodifiableList(records);
  }

  private void add(Record record) {
    records.add(
        new InputRecord(
            name,
            Optional.of(new Position(resource, record.sequenceNumber(), 0)),
            Optional.of(record.partitionKey()),
            arrivals.get(records.size()),
            record.data().asByteArray()));
  }

  void delete() {
    streams.client().deleteStream(stream -> stream.streamName(resource));
  }
}
