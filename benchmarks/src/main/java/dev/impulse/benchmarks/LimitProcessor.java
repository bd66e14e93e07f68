package dev.impulse.benchmarks;

import static dev.impulse.model.sales.SalesStreams.ENRICHED_ORDERS;
import static dev.impulse.model.sales.SalesStreams.LIMIT_DECISIONS;

import dev.impulse.Decision;
import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Settings;
import dev.impulse.functions.sales.CheckLimits;
import dev.impulse.model.sales.EnrichedOrder;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** check-limits for Kafka Streams: the same rule. */
final class LimitProcessor extends ContextualProcessor<String, EnrichedOrder, String, Object> {

  private final Decision<EnrichedOrder> decision =
      ((Definition.Stateless) new CheckLimits().define(Settings.defaults()))
          .decisionOn(ENRICHED_ORDERS)
          .orElseThrow();

  @Override
  public void process(Record<String, EnrichedOrder> record) {
    for (Effect effect : decision.decide(record.value())) {
      if (effect instanceof Effect.Emit<?> emit) {
        context().forward(record.withValue(emit.data()), LIMIT_DECISIONS.name());
      }
    }
  }
}
