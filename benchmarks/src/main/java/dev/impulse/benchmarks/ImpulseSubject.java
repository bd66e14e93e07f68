package dev.impulse.benchmarks;

import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_PAYMENTS;
import static dev.impulse.model.sales.SalesStreams.LIMIT_DECISIONS;

import dev.impulse.EventStream;
import dev.impulse.engine.Accepted;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Durability;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import dev.impulse.engine.EventTail;
import dev.impulse.engine.FunctionsModule;
import dev.impulse.engine.RejectedException;
import dev.impulse.functions.sales.CheckLimits;
import dev.impulse.functions.sales.JoinLedger;
import dev.impulse.json.JsonCodec;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.spi.Codec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Impulse's engine in this process, over a folder. */
final class ImpulseSubject implements Subject {

  private final Codec codec = JsonCodec.create();
  private final Path folder;
  private final Engine engine;
  private CompletableFuture<?> lastPut = CompletableFuture.completedFuture(null);

  ImpulseSubject(Path folder, Durability durability) {
    this.folder = folder;
    this.engine =
        Engine.open(
            EngineConfig.of(folder).withDurability(durability),
            List.of(FunctionsModule.of(new JoinLedger(), new CheckLimits())));
  }

  @Override
  public long alreadyPut() {
    try (DataFolder data = DataFolder.open(folder)) {
      return data.put();
    }
  }

  @Override
  public void put(List<Input<?>> inputs) {
    List<Accepted> accepted = new ArrayList<>(inputs.size());
    for (Input<?> input : inputs) {
      try {
        accepted.add(engine.read(input.stream().name(), input.json()));
      } catch (RejectedException e) {
        throw new IllegalStateException(e);
      }
    }
    CompletableFuture<?> put = engine.put(accepted);
    lastPut = lastPut.isCompletedExceptionally() ? lastPut : put;
  }

  /** Waits until what was put last is committed. */
  void awaitPut() {
    lastPut.join();
  }

  @Override
  public void settle() {
    awaitPut();
    engine.settle();
  }

  @Override
  public Sightings watch(Sightings.Seen seen) {
    return new TailSightings(folder, seen);
  }

  @Override
  public void answers(Answers to) {
    try (DataFolder data = DataFolder.open(folder)) {
      each(data, ENRICHED_ORDERS, order -> to.enriched(order, Answers.AS_PUT));
      each(data, ENRICHED_PAYMENTS, payment -> to.enriched(payment, Answers.AS_PUT));
      each(data, LIMIT_DECISIONS, to::decided);
      data.view(
          "join-ledger",
          (key, state) -> {
            byte[] json = state.getBytes(StandardCharsets.UTF_8);
            to.owes(new CustomerId(key), codec.decode(Owed.class, json).exposure());
          });
    }
  }

  private <T> void each(DataFolder data, EventStream<?, T> stream, Consumer<T> each) {
    EventTail events = data.fromStart(stream.name());
    for (Optional<byte[]> next = events.nextData(); next.isPresent(); next = events.nextData()) {
      each.accept(codec.decode(stream.payload(), next.get()));
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
