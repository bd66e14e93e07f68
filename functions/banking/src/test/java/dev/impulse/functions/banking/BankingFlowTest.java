package dev.impulse.functions.banking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Settings;
import dev.impulse.Topology;
import org.junit.jupiter.api.Test;

class BankingFlowTest {

  @Test
  void theFunctionsFitTogether() {
    Settings settings = Settings.defaults();
    Topology banking =
        Topology.of(
            new TrackBalances().define(settings),
            new AlertBalances().define(settings),
            new SendAlerts().define(settings));
    assertThat(banking)
        .hasToString(
            """
            accounts, postings → [track-balances by AccountId] → balances, refused-postings
            balances, profiles → [alert-balances by CustomerId] → alerts
            alerts → [send-alerts] ✉ AT_MOST_ONCE\
            """);
  }
}
