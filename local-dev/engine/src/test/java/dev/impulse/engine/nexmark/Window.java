package dev.impulse.engine.nexmark;

import static dev.impulse.Effect.emit;
import static dev.impulse.engine.nexmark.NexmarkStreams.NEW_SELLERS;

import dev.impulse.Effect;
import dev.impulse.Step;
import io.avaje.jsonb.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A seller for query 8, in one window of time.
 *
 * @param last the last microsecond of the window
 * @param person if they have registered in it
 * @param auctions what they sell in it
 */
@Json
record Window(Optional<Instant> last, @Nullable Person person, List<Auction> auctions) {

  static final Window NONE = new Window(Optional.empty(), null, List.of());

  private static final Duration SIZE = Duration.ofSeconds(10);
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  Window {
    auctions = List.copyOf(auctions);
  }

  Step<Window> person(Person registered) {
    List<Effect> found = auctions.stream().map(auction -> found(registered, auction)).toList();
    return new Step<>(new Window(lastOf(registered.at()), registered, auctions), found);
  }

  Step<Window> auction(Auction auction) {
    List<Auction> more = new ArrayList<>(auctions);
    more.add(auction);
    Window next = new Window(lastOf(auction.at()), person, more);
    return person == null ? Step.to(next) : Step.to(next, found(person, auction));
  }

  private static Optional<Instant> lastOf(Instant time) {
    long start = time.getEpochSecond() - Math.floorMod(time.getEpochSecond(), SIZE.toSeconds());
    return Optional.of(Instant.ofEpochSecond(start).plus(SIZE).minus(MICROSECOND));
  }

  private static Effect found(Person person, Auction auction) {
    return emit(NEW_SELLERS, NewSeller.of(person, auction));
  }
}
