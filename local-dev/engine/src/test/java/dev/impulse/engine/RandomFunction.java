package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.Delivery;
import dev.impulse.Effect;
import dev.impulse.EventStream;
import dev.impulse.Message;
import dev.impulse.Step;
import dev.impulse.engine.samples.Grain;
import dev.impulse.engine.samples.Sieve;
import dev.impulse.tck.TestHost;
import dev.impulse.tck.samples.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A function that was drawn. It decides by its seed, its state and what comes, so that another
 * order leads to something else.
 *
 * @param fails whether some of its decisions fail
 */
record RandomFunction(
    String name,
    long seed,
    List<EventStream<Account, Grain>> inputs,
    List<EventStream<Account, Grain>> outputs,
    boolean wakes,
    boolean fails,
    Fuse fuse) {

  /** So few that what follows from a wake leads to no other: the story has an end. */
  private static final int STEPS_OF_A_WAKE = 2;

  Definition.Keyed<Account, Sieve> keyed() {
    Definition.Keyed<Account, Sieve> keyed =
        Definition.keyed(name, Account.class, Sieve.class, key -> Sieve.of(key.value()));
    for (EventStream<Account, Grain> input : inputs) {
      keyed = keyed.on(input, (sieve, grain) -> sifted(input, sieve, grain));
    }
    keyed = wakes ? keyed.wakes(Sieve::due, this::woken) : keyed;
    return keyed.emits(outputs.toArray(EventStream[]::new)).sends(Delivery.AT_LEAST_ONCE);
  }

  Definition.Stateless stateless() {
    Definition.Stateless stateless = Definition.stateless(name);
    for (EventStream<Account, Grain> input : inputs) {
      stateless = stateless.on(input, grain -> passed(input, grain));
    }
    return stateless.emits(outputs.toArray(EventStream[]::new)).sends(Delivery.AT_LEAST_ONCE);
  }

  private List<Effect> passed(EventStream<?, ?> input, Grain grain) {
    long dice = dice(input.name().hashCode(), grain.value());
    return effects(dice, grain.account(), grain.steps());
  }

  private Step<Sieve> sifted(EventStream<?, ?> input, Sieve sieve, Grain grain) {
    long dice = dice(sieve.mark(), input.name().hashCode(), grain.value());
    Sieve next = sieve.marked(dice);
    boolean plans = wakes && grain.steps() >= STEPS_OF_A_WAKE && one(dice, 9, 3);
    next = plans ? next.dueAt(time(dice)) : next;
    return new Step<>(next, effects(dice, grain.account(), grain.steps()));
  }

  private Step<Sieve> woken(Sieve sieve, Instant due) {
    long dice = dice(sieve.mark(), due.getEpochSecond(), due.getNano());
    Sieve next = sieve.marked(dice).dueAfter(due);
    next = one(dice, 9, 3) ? next.dueAt(due.plusSeconds(1 + part(dice, 13, 60))) : next;
    return new Step<>(next, effects(dice, sieve.account(), STEPS_OF_A_WAKE));
  }

  /** Some lie in the past, several fall together, some are not whole microseconds. */
  private static Instant time(long dice) {
    Instant minute = TestHost.START.plusSeconds(10L * part(dice, 17, 40));
    return one(dice, 21, 4) ? minute.plusNanos(1 + part(dice, 23, 1_999)) : minute;
  }

  private long dice(long... values) {
    fuse.burn();
    long dice = seed;
    for (long value : values) {
      dice = mixed(dice ^ value);
    }
    if (fails && one(dice, 41, 12)) {
      throw new IllegalStateException("does not like " + dice);
    }
    return dice;
  }

  private List<Effect> effects(long dice, String account, int steps) {
    List<Effect> effects = new ArrayList<>();
    for (int i = 0; steps > 0 && i < outputs.size(); i++) {
      if (part(dice, 31 + 2 * i, 3) > 0) {
        effects.add(Effect.emit(outputs.get(i), grain(mixed(dice + i), account, steps - 1)));
      }
    }
    if (one(dice, 45, 4)) {
      String key = "m" + part(dice, 47, 20);
      effects.add(Effect.send(new Message(key, "ann@example.com", key, "of " + dice)));
    }
    return effects;
  }

  private static Grain grain(long dice, String account, int steps) {
    String to = one(dice, 3, 3) ? "a" + part(dice, 5, 3) : account;
    return new Grain("g" + part(dice, 7, 200), to, dice, steps);
  }

  /** Whether it is one of so many. */
  private static boolean one(long dice, int shift, int of) {
    return part(dice, shift, of) == 0;
  }

  private static int part(long dice, int shift, int below) {
    return (int) ((dice >>> shift & 0xFFFF) % below);
  }

  private static long mixed(long value) {
    long mixed = (value + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 29) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 32;
  }
}
