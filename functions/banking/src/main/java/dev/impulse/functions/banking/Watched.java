package dev.impulse.functions.banking;

import static dev.impulse.model.banking.Alert.Direction.FELL;
import static dev.impulse.model.banking.Alert.Direction.ROSE;

import dev.impulse.model.Money;
import dev.impulse.model.banking.Alert.Direction;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account that is watched.
 *
 * @param balance the last one told
 * @param low whether it was below the threshold when it was last compared
 * @param alerts how many there were
 */
@Json
record Watched(Money balance, boolean low, int alerts) {

  static Watched at(Money balance) {
    return new Watched(balance, false, 0);
  }

  Watched withBalance(Money other) {
    return new Watched(other, low, alerts);
  }

  /** The threshold, where it is in the balance's currency. */
  @Nullable Money comparable(Optional<Money> threshold) {
    return threshold.filter(amount -> amount.currency().equals(balance.currency())).orElse(null);
  }

  /**
   * Where comparing leads: strictly below is low.
   *
   * @param threshold null if there is none to compare with
   */
  Watched compared(@Nullable Money threshold) {
    return new Watched(balance, threshold != null && balance.compareTo(threshold) < 0, alerts);
  }

  Watched alerted() {
    return new Watched(balance, low, alerts + 1);
  }

  /** Where the balance has gone when it crossed the threshold last. */
  Direction direction() {
    return low ? FELL : ROSE;
  }
}
