package dev.impulse.functions.banking;

import static dev.impulse.Effect.emit;
import static dev.impulse.model.banking.Alert.Cause.POSTING;
import static dev.impulse.model.banking.Alert.Cause.PROFILE;
import static dev.impulse.model.banking.BankingStreams.ALERTS;

import dev.impulse.Step;
import dev.impulse.model.Money;
import dev.impulse.model.banking.AccountId;
import dev.impulse.model.banking.Alert;
import dev.impulse.model.banking.Alert.Cause;
import dev.impulse.model.banking.Balance;
import dev.impulse.model.banking.Profile;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is watched for one user.
 *
 * @param profile the latest, once there is one
 * @param accounts those with a balance
 */
@Json
record Watch(@Nullable Profile profile, SortedMap<AccountId, Watched> accounts) {

  static final Watch EMPTY = new Watch(null, new TreeMap<>());

  Watch {
    accounts = Collections.unmodifiableSortedMap(new TreeMap<>(accounts));
  }

  Step<Watch> balance(Balance told) {
    AccountId account = told.account();
    @Nullable Watched before = accounts.get(account);
    Watched now = before == null ? Watched.at(told.balance()) : before.withBalance(told.balance());
    return profile == null
        ? Step.to(with(account, now))
        : compared(account, now, profile, POSTING, told.at());
  }

  Step<Watch> profile(Profile taken) {
    if (profile != null && taken.since().isBefore(profile.since())) {
      return Step.to(this);
    }
    Step<Watch> step = Step.to(new Watch(taken, accounts));
    for (Map.Entry<AccountId, Watched> each : accounts.entrySet()) {
      step =
          step.then(watch ->
              watch.compared(each.getKey(), each.getValue(), taken, PROFILE, taken.since()));
    }
    return step;
  }

  private Step<Watch> compared(
      AccountId account, Watched before, Profile to, Cause cause, Instant at) {
    @Nullable Money threshold = before.comparable(to.threshold(account));
    Watched after = before.compared(threshold);
    if (threshold == null || after.low() == before.low()) {
      return Step.to(with(account, after));
    }
    Watched alerted = after.alerted();
    Alert alert =
        new Alert(
            to.user(),
            to.name(),
            to.email(),
            account,
            alerted.alerts(),
            alerted.direction(),
            alerted.balance(),
            threshold,
            cause,
            at);
    return Step.to(with(account, alerted), emit(ALERTS, alert));
  }

  private Watch with(AccountId account, Watched watched) {
    SortedMap<AccountId, Watched> others = new TreeMap<>(accounts);
    others.put(account, watched);
    return new Watch(profile, others);
  }
}
