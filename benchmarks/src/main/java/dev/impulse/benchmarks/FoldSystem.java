package dev.impulse.benchmarks;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.Settings;
import dev.impulse.functions.sales.CheckLimits;
import dev.impulse.json.JsonCodec;
import dev.impulse.model.sales.EnrichedOrder;
import dev.impulse.spi.Codec;
import dev.impulse.spi.HopLimit;
import dev.impulse.spi.Outgoing;
import dev.impulse.spi.StatelessFunction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The ceiling: the same fold on one thread, in memory, nothing kept. */
final class FoldSystem implements SystemUnderTest {

  private final Codec codec = JsonCodec.create();
  private final LedgerFold<?> ledgers = LedgerFold.opened();
  private final EffectCollector limits = new EffectCollector();
  private final StatelessFunction checkLimits =
      new StatelessFunction(
          (Definition.Stateless) new CheckLimits().define(Settings.defaults()),
          codec,
          HopLimit.ofCycle(List.of()));
  private final boolean json;
  private final Outputs outputs;
  private List<Outputs.Output<?>> batch = new ArrayList<>();

  /**
   * @param json whether inputs are decoded and outputs are encoded
   */
  FoldSystem(Path folder, boolean json) {
    this.json = json;
    this.outputs = new Outputs(folder.resolve("outputs"), codec);
  }

  @Override
  public Input<?> prepared(Input<?> input) {
    return json ? input : input.decoded(codec);
  }

  @Override
  public List<Thread> outsiders() {
    return List.of(outputs.thread());
  }

  @Override
  public void put(List<Input<?>> inputs) {
    inputs.forEach(this::fold);
    if (!batch.isEmpty()) {
      outputs.keep(batch);
      batch = new ArrayList<>(batch.size());
    }
  }

  private <T> void fold(Input<T> input) {
    ledgers.fold(input.stream(), input.data(codec)).forEach(this::carryOut);
  }

  private void carryOut(Outgoing outgoing) {
    if (outgoing instanceof Outgoing.Emitted<?> emitted) {
      emit(emitted);
    }
  }

  private <T> void emit(Outgoing.Emitted<T> emitted) {
    EventStream<?, T> stream = emitted.stream();
    T data = emitted.event().data();
    byte[] encoded = json ? codec.encode(stream.payload(), data) : Outputs.Output.NOT_ENCODED;
    batch.add(new Outputs.Output<>(stream, data, encoded));
    if (data instanceof EnrichedOrder) {
      checkLimits.decide(new InMemoryEvent<>(stream, emitted.event()), limits);
      limits.take().forEach(this::carryOut);
    }
  }

  @Override
  public void settle() {}

  @Override
  public DecisionWatcher watch(DecisionWatcher.Seen seen) {
    throw new UnsupportedOperationException("nothing is committed that could be read");
  }

  @Override
  public void answers(AnswerSink to) {
    outputs.tell(to);
    ledgers.owed(codec, to::owes);
  }

  @Override
  public void close() {
    outputs.close();
  }
}
