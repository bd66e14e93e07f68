package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.journal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Line;
import org.junit.jupiter.api.Test;

/** What others see of a state is what the function shows of it. */
abstract class ViewRules extends HostRules {

  ViewRules(HostTck tck) {
    super(tck);
  }

  private static Definition.Keyed<Account, Journal> showing() {
    return journal()
        .shows(Line.class, journal -> new Line(ANN, "%d texts".formatted(journal.texts().size())));
  }

  @Test
  void whatAFunctionShowsIsSeenInPlaceOfItsState() {
    TestHost host = host(showing());
    notes(host, "ann", "a", "b");
    host.settle();
    if (can(Capability.VIEWS)) {
      assertThat(host.shown(showing(), ANN, Line.class)).contains(new Line(ANN, "2 texts"));
      assertThat(host.shown(showing(), BOB, Line.class)).isEmpty();
    } else {
      unsupported(() -> host.shown(showing(), ANN, Line.class));
    }
  }
}
