package dev.impulse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.spi.RecentIdentities.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is kept of a cell adds up. */
class KeptTest {

  private final Random random = new Random(6);

  @Test
  void aLaterChangeHasTheLastWordAndAddsItsIdentities() {
    Kept first = kept("ann", 3);
    Kept later = kept("ann", 2);
    Kept both = first.changedBy(later);
    assertThat(both.state()).isEqualTo(later.state());
    assertThat(both.stopped()).isEqualTo(later.stopped());
    assertThat(both.seen()).startsWith(first.seen().toArray(Seen[]::new)).hasSize(5);
    assertThat(both.seen()).endsWith(later.seen().toArray(Seen[]::new));
  }

  private Kept kept(String key, int seen) {
    List<Seen> identities = new ArrayList<>();
    for (int i = 0; i < seen; i++) {
      identities.add(new Seen(random.nextLong(), random.nextLong()));
    }
    return new Kept(key, RandomTexts.bytes(random, 2_000), identities, random.nextBoolean());
  }
}
