package dev.impulse.engine.nexmark;

import static dev.impulse.Effect.emit;
import static dev.impulse.engine.nexmark.NexmarkStreams.LOCAL_ITEMS;

import dev.impulse.Effect;
import dev.impulse.Step;
import dev.impulse.Waiting;
import io.avaje.jsonb.Json;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seller for query 3.
 *
 * @param person once they have registered
 * @param waiting what they sell before
 */
@Json
record Local(@Nullable Person person, Waiting<Auction> waiting) {

  static final Local UNKNOWN = new Local(null, Waiting.none());

  private static final List<String> NEARBY = List.of("OR", "ID", "CA");
  private static final int CATEGORY = 10;
  private static final Waiting.Limit LIMIT = new Waiting.Limit(1_000, Duration.ofDays(1));

  Step<Local> person(Person registered) {
    List<Effect> found =
        waiting.values().stream()
            .filter(_ -> isNearby(registered))
            .map(auction -> found(registered, auction))
            .toList();
    return new Step<>(new Local(registered, Waiting.none()), found);
  }

  Step<Local> auction(Auction auction) {
    if (auction.category() != CATEGORY) {
      return Step.to(this);
    }
    if (person == null) {
      return Step.to(new Local(null, waiting.plus(auction, auction.at(), LIMIT).waiting()));
    }
    return isNearby(person) ? Step.to(this, found(person, auction)) : Step.to(this);
  }

  private static boolean isNearby(Person person) {
    return NEARBY.contains(person.state());
  }

  private static Effect found(Person person, Auction auction) {
    return emit(LOCAL_ITEMS, LocalItem.of(person, auction));
  }
}
