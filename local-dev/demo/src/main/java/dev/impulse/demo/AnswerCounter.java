package dev.impulse.demo;

import static dev.impulse.model.pricing.PricingStreams.PRICES;
import static dev.impulse.model.sales.SalesStreams.LIMIT_DECISIONS;

import dev.impulse.engine.DataFolder;
import dev.impulse.engine.DataFolder.FunctionProgress;
import dev.impulse.engine.DataFolder.StreamFigures;
import dev.impulse.engine.EventTail;
import dev.impulse.model.sales.LimitDecision;
import java.util.Optional;

/** How many answers a run has given so far. Each decision is read once. */
public final class AnswerCounter {

  private final DataFolder folder;
  private final EventTail decisions;
  private long approved;
  private long breached;

  public AnswerCounter(DataFolder folder) {
    this.folder = folder;
    this.decisions = folder.fromStart(LIMIT_DECISIONS.name());
  }

  /** Goes on to what is committed now. */
  public void update() {
    for (Optional<LimitDecision> next = next(); next.isPresent(); next = next()) {
      switch (next.get().verdict()) {
        case APPROVED -> approved++;
        case BREACHED -> breached++;
      }
    }
  }

  private Optional<LimitDecision> next() {
    return FolderAnswers.next(decisions, LIMIT_DECISIONS);
  }

  public long approved() {
    return approved;
  }

  public long breached() {
    return breached;
  }

  /** How many messages are in the inbox. */
  public long messages() {
    return folder.functions().stream().mapToLong(FunctionProgress::sent).sum();
  }

  /** How often an item was given a price. */
  public long prices() {
    return folder.streams().stream()
        .filter(figures -> figures.stream().equals(PRICES.name()))
        .mapToLong(StreamFigures::events)
        .sum();
  }
}
