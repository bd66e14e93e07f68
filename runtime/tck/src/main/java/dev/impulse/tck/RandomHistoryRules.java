package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.archive;
import static dev.impulse.tck.TckFunctions.herald;
import static dev.impulse.tck.TckFunctions.journal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Message;
import dev.impulse.tck.samples.Account;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happens, in whatever order, a host says what a model of a few lines says. */
abstract class RandomHistoryRules extends HostRules {

  private static final int HISTORIES = 12;
  private static final int MOVES = 120;

  RandomHistoryRules(HostTck tck) {
    super(tck);
  }

  @Test
  void duplicatesFailuresRedrivesDropsAndRestartsLeadWhereTheModelSays() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      RandomHistory history =
          new RandomHistory(
              new Random(seed),
              host(journal(RandomHistory.UNREADABLE), archive(), herald("herald")),
              can(Capability.ORDER_ACROSS_STREAMS));
      for (int move = 0; move < MOVES; move++) {
        history.move();
      }
      check("history %d, as it was left".formatted(seed), history);
      history.heal();
      check("history %d, all redriven".formatted(seed), history);
    }
  }

  private static void check(String place, RandomHistory history) {
    TestHost host = history.settled();
    JournalModel model = history.model();
    for (Account account : model.accounts()) {
      String what = place + ", " + account.value();
      assertThat(texts(host, journal(), account)).as(what).isEqualTo(model.folded(account));
      assertThat(lines(host, account)).as(what).isEqualTo(model.lines(account));
      assertThat(texts(host, archive(), account)).as(what).isEqualTo(model.lines(account));
    }
    assertThat(host.failures())
        .as(place)
        .extracting(
            one -> new JournalModel.Stop(one.event().key(), one.event().id(), one.waiting()))
        .containsExactlyInAnyOrderElementsOf(model.stops());
    assertThat(host.sent())
        .as(place)
        .extracting(Message::key)
        .containsExactlyInAnyOrderElementsOf(model.sent());
  }
}
