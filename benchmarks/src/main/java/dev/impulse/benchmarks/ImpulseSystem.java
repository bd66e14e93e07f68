package dev.impulse.benchmarks;

import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;
import static dev.impulse.model.sales.SalesStreams.ENRICHED_PAYMENTS;

import dev.impulse.demo.FolderAnswers;
import dev.impulse.engine.Accepted;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Durability;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import dev.impulse.engine.LoadedModule;
import dev.impulse.engine.RejectedException;
import dev.impulse.functions.sales.CheckLimits;
import dev.impulse.functions.sales.JoinLedger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Impulse's engine in this process, over a folder. */
final class ImpulseSystem implements SystemUnderTest {

  private final Path folder;
  private final Engine engine;
  private CompletableFuture<?> lastPut = CompletableFuture.completedFuture(null);

  ImpulseSystem(Path folder, Durability durability) {
    this.folder = folder;
    this.engine =
        Engine.open(
            EngineConfig.of(folder).withDurability(durability),
            List.of(LoadedModule.of(new JoinLedger(), new CheckLimits())));
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
  public DecisionWatcher watch(DecisionWatcher.Seen seen) {
    return new TailWatcher(folder, seen);
  }

  @Override
  public void answers(AnswerSink to) {
    try (DataFolder data = DataFolder.open(folder)) {
      FolderAnswers answers = new FolderAnswers(data);
      answers.events(ENRICHED_ORDERS, order -> to.enriched(order, AnswerSink.AS_PUT));
      answers.events(ENRICHED_PAYMENTS, payment -> to.enriched(payment, AnswerSink.AS_PUT));
      answers.decisions(to::decided);
      answers.balances(to::owes);
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
