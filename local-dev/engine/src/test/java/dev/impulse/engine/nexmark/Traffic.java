package dev.impulse.engine.nexmark;

import dev.impulse.engine.ImportedHistory.Past;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An auction house's traffic in the proportions of NEXMark: of fifty events one is a person, three
 * are auctions and the others bids, on what was opened lately or is about to be.
 */
final class Traffic {

  private static final Instant START = Instant.parse("2015-07-15T00:00:00Z");
  private static final List<String> STATES = List.of("AZ", "CA", "ID", "OR", "WA", "WY");
  private static final int EVENTS = 5_000;
  private static final int MILLISECONDS = 10;

  private final Random random;
  private final List<Past<?>> events = new ArrayList<>();
  private int persons;
  private int auctions;

  private Traffic(long seed) {
    this.random = new Random(seed);
  }

  /** Five thousand events, one every ten milliseconds. */
  static List<Past<?>> of(long seed) {
    Traffic traffic = new Traffic(seed);
    for (int n = 0; n < EVENTS; n++) {
      traffic.events.add(traffic.next(n, START.plusMillis((long) MILLISECONDS * n)));
    }
    return traffic.events;
  }

  private Past<?> next(int n, Instant at) {
    return switch (n % 50) {
      case 0 -> new Past<>(NexmarkStreams.PERSONS, person(at));
      case 1, 2, 3 -> new Past<>(NexmarkStreams.AUCTIONS, auction(at));
      default -> new Past<>(NexmarkStreams.BIDS, bid(n, at));
    };
  }

  private Person person(Instant at) {
    String state = STATES.get(random.nextInt(STATES.size()));
    PersonId id = new PersonId("p" + persons++);
    return new Person(id, "Name of " + id.value(), "A city", state, at);
  }

  private Auction auction(Instant at) {
    return new Auction(
        new AuctionId("a" + auctions++),
        new PersonId("p" + recent(persons, 20)),
        10 + random.nextInt(5),
        price() / 10,
        at,
        at.plusMillis(1 + random.nextInt(20_000)));
  }

  private Bid bid(int n, Instant at) {
    AuctionId auction = new AuctionId("a" + recent(auctions, 30));
    return new Bid(n, auction, new PersonId("p" + recent(persons, 50)), price(), at);
  }

  /** One of the latest, or one of the next two. */
  private int recent(int known, int latest) {
    return Math.max(0, known + 1 - random.nextInt(latest + 2));
  }

  private long price() {
    return random.nextInt(1, 1 << (1 + random.nextInt(20)));
  }
}
