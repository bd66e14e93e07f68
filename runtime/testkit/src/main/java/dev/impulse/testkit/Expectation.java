package dev.impulse.testkit;

import static java.util.stream.Collectors.joining;

import dev.impulse.Effect;
import dev.impulse.EventStream;
import dev.impulse.Key;
import dev.impulse.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** What follows in a {@link Scenario}: said once, and said whole. */
public final class Expectation {

  private final Scenario scenario;
  private final String place;
  private final Outcome outcome;

  Expectation(Scenario scenario, String place, Outcome outcome) {
    this.scenario = scenario;
    this.place = place;
    this.outcome = outcome;
  }

  /** Exactly these effects, in this order: {@code then(emit(A, a), emit(B, b), send(message))}. */
  public Scenario then(Effect... effects) {
    return then(List.of(effects));
  }

  private Scenario then(List<Effect> expected) {
    List<Effect> actual = HistoryOutcome.effects(done());
    if (!actual.equals(expected)) {
      throw new AssertionFailedError(
          "%s:%nexpected%n%s%nbut was%n%s%s"
              .formatted(place, lines(expected), lines(actual), scenario.hint()),
          lines(expected),
          lines(actual));
    }
    return scenario;
  }

  /** Exactly these events, in this order, on this stream, and no other effect. */
  @SafeVarargs
  public final <T> Scenario then(EventStream<?, T> stream, T... payloads) {
    List<Effect> effects = new ArrayList<>();
    for (T payload : payloads) {
      effects.add(Effect.emit(stream, payload));
    }
    return then(effects);
  }

  /** Exactly these messages, in this order, and no other effect. */
  public Scenario thenSends(Message... messages) {
    return then(Arrays.stream(messages).map(Effect::send).toList());
  }

  /** No effect. */
  public Scenario thenNothing() {
    return then();
  }

  /** No effect, and this state of a key; null for none. */
  public Scenario thenState(Key key, @Nullable Object state) {
    return thenNothing().thenState(key, state);
  }

  /**
   * The decision fails, so that a host parks the event. The state is what it was.
   *
   * @param cause part of the failure's text, such as its message
   */
  public Scenario thenParks(String cause) {
    if (outcome.parked().isEmpty()) {
      throw new AssertionFailedError(
          "%s:%nexpected to park with '%s'%nbut was%n%s%s"
              .formatted(place, cause, lines(HistoryOutcome.effects(outcome)), scenario.hint()));
    }
    Throwable actual = outcome.parked().getLast().cause();
    if (!actual.toString().contains(cause)) {
      throw new AssertionFailedError(
          "%s:%nexpected to park with%n  %s%nbut parks with%n  %s".formatted(place, cause, actual),
          actual);
    }
    return scenario;
  }

  private Outcome done() {
    for (Outcome.Parked parked : outcome.parked()) {
      throw new AssertionFailedError("%s: %s".formatted(place, parked), parked.cause());
    }
    return outcome;
  }

  private static String lines(List<Effect> effects) {
    return effects.isEmpty()
        ? "  nothing"
        : effects.stream().map(effect -> "  " + HistoryOutcome.text(effect)).collect(joining("\n"));
  }
}
