package dev.impulse.functions.sales;

import dev.impulse.Waiting;
import dev.impulse.model.Money;
import dev.impulse.model.sales.Customer;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first form of a ledger, in which any number of entries waited for any time. */
@Json
record UnboundedLedger(@Nullable Customer customer, @Nullable Money exposure, List<Entry> waiting) {

  UnboundedLedger {
    waiting = List.copyOf(waiting);
  }

  /** The form of today. What waits goes on waiting: the next entry gives up what is too much. */
  Ledger bounded() {
    return new Ledger(
        customer, exposure, new Waiting<>(waiting.stream().map(UnboundedLedger::held).toList()));
  }

  private static Waiting.Held<Entry> held(Entry entry) {
    return new Waiting.Held<>(entry, entry.at());
  }
}
