package dev.impulse.testkit;

import dev.impulse.Definition;
import dev.impulse.Event;
import dev.impulse.EventFunction;
import dev.impulse.EventStream;
import dev.impulse.Key;
import dev.impulse.Settings;
import dev.impulse.Topology;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.DefinedFunction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Given, when, then for one function, without a host; a millisecond each.
 *
 * <pre>{@code
 * Scenario.of(new JoinLedger())
 *     .given(CUSTOMERS, ann)
 *     .when(ORDERS, chairs)
 *     .then(ENRICHED_ORDERS, new EnrichedOrder(chairs, ann, eur("300")))
 *     .when(PAYMENTS, deposit)
 *     .then(ENRICHED_PAYMENTS, new EnrichedPayment(deposit, ann, eur("200")))
 *     .thenState(ann.id(), expected);
 * }</pre>
 *
 * <p>Everything is checked as it is said, and a {@code then} says <em>all</em> that follows: no
 * call at the end is needed, and none can be forgotten. After {@code when} and {@code at} nothing
 * but an {@link Expectation} can be said; a build with Error Prone also refuses a test that ends
 * there.
 *
 * <p>Beside what the test says, a scenario checks of every event, those given too, that
 *
 * <ul>
 *   <li>a keyed function has the same effects and comes to the same state when it starts from what
 *       was kept, and a stateless one has the same effects under the same ids,
 *   <li>the payload and the state that a handler is given stay as they were,
 *   <li>payloads, emitted ones too, and states are the same after JSON.
 * </ul>
 *
 * <p>An event's id is its stream's business id, else a number; a keyed function sees each identity
 * once. Its time is what the payload tells, else that of the scenario's clock.
 *
 * <p>The clock stands at 1970-01-01T00:00:00Z at first. {@link #at} moves it on, and so does a
 * payload that tells a later time than the clock's, as history does that is imported: the wakes
 * that are due before are folded first, and those that an event makes due at once right after it.
 * The effects of these wakes belong to what follows: before and after those of the event itself.
 *
 * <p>An event or wake that parks is given up: the scenario goes on as if it had not come.
 */
public final class Scenario {

  private static final RoundTrip JSON = new RoundTrip(JsonCodec.create());

  private final Definition definition;
  private final ScenarioRun run;
  private final List<ScenarioMove> history = new ArrayList<>();

  private Scenario(Definition definition) {
    this.definition = definition;
    this.run = new ScenarioRun(definition, JSON);
  }

  /** A function with its default settings. */
  public static Scenario of(EventFunction function) {
    return of(function, Settings.defaults());
  }

  /**
   * A function under other assumptions.
   *
   * @param settings by the function's name, such as {@code reprice-items.fuelShare}
   * @throws dev.impulse.SettingsException if the function does not know one of the settings, or a
   *     value does not fit
   * @throws dev.impulse.TopologyException if the definition cannot work
   */
  public static Scenario of(EventFunction function, Settings settings) {
    Topology alone = Topology.of(DefinedFunction.alone(function, settings).definition());
    return new Scenario(alone.functions().getFirst());
  }

  /** Events that have happened before; their effects are not looked at. */
  @SafeVarargs
  public final <T> Scenario given(EventStream<?, T> stream, T... payloads) {
    for (T payload : payloads) {
      for (Outcome.Parked parked : deliver(stream, payload).parked()) {
        throw new AssertionFailedError(
            "%s, given %s %s: %s".formatted(definition, stream, payload, parked), parked.cause());
      }
    }
    return this;
  }

  /** An event whose effects are then said. */
  @CheckReturnValue
  public <T> Expectation when(EventStream<?, T> stream, T payload) {
    return expect("after %s %s".formatted(stream, payload), deliver(stream, payload));
  }

  /**
   * Moves the clock on. The wakes that are due before this time are folded, in order of time and
   * key; one that parks ends this.
   *
   * @param time not before the clock's
   */
  @CheckReturnValue
  public Expectation at(Instant time) {
    if (time.isBefore(run.now())) {
      throw new IllegalArgumentException(
          "the clock is at %s, not before %s".formatted(run.now(), time));
    }
    return expect("at " + time, done(new ScenarioMove.Wait(time)));
  }

  /** Checks the state of a key of a keyed function; null for none. */
  public Scenario thenState(Key key, @Nullable Object state) {
    @Nullable Object actual = run.states().get(key.value());
    if (!Objects.equals(actual, state)) {
      throw new AssertionFailedError(
          "%s, state of %s:%nexpected%n  %s%nbut was%n  %s"
              .formatted(definition, key.value(), state, actual == null ? "none" : actual),
          state,
          actual);
    }
    return this;
  }

  /**
   * The same events in other orders: those of one stream and key stay in order, the streams mix.
   * What happened before a moment that {@link #at} named stays before it.
   */
  @CheckReturnValue
  public Shuffled shuffled() {
    return new Shuffled(definition, JSON, history);
  }

  private <T> Outcome deliver(EventStream<?, T> stream, T payload) {
    if (!definition.inputs().contains(stream)) {
      throw new IllegalArgumentException("%s does not read %s".formatted(definition, stream));
    }
    String id = stream.id(payload).orElse(String.valueOf(history.size() + 1));
    Instant time = stream.time(payload).orElse(run.now());
    String key = stream.key(payload).value();
    Event<T> event = new Event<>(id, stream.name(), stream.type(payload), key, time, payload);
    return done(new ScenarioMove.Put<>(stream, event, time));
  }

  private Outcome done(ScenarioMove move) {
    history.add(move);
    return move.deliverTo(run);
  }

  private Expectation expect(String place, Outcome outcome) {
    return new Expectation(this, definition + ", " + place, outcome);
  }

  /** What to know where something else was expected: a wake that the clock has not come to. */
  String hint() {
    return run.next()
        .map(due ->
            "%n('%s' is to be woken at %s, and the clock stands at %s: .at(a later time) wakes it)"
                .formatted(due.key(), due.at(), run.now()))
        .orElse("");
  }
}
