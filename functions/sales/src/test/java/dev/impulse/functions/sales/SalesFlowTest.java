package dev.impulse.functions.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Settings;
import dev.impulse.Topology;
import org.junit.jupiter.api.Test;

class SalesFlowTest {

  @Test
  void theFunctionsFitTogether() {
    Settings settings = Settings.defaults();
    Topology sales =
        Topology.of(
            new JoinLedger().define(settings),
            new CheckLimits().define(settings),
            new SendConfirmations().define(settings));
    assertThat(sales)
        .hasToString(
            """
            orders, payments, customers → [join-ledger by CustomerId] → enriched-orders, enriched-payments, unmatched-entries
            enriched-orders → [check-limits] → limit-decisions
            enriched-payments → [send-confirmations] → confirmations ✉ AT_MOST_ONCE\
            """);
  }
}
