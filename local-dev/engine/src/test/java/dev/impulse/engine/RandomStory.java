package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.Event;
import dev.impulse.EventFunction;
import dev.impulse.EventStream;
import dev.impulse.Settings;
import dev.impulse.engine.samples.Grain;
import dev.impulse.tck.TestHost;
import dev.impulse.tck.samples.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Functions that were drawn, what is put to them, and what else happens. The same for one seed,
 * however it is told.
 */
final class RandomStory {

  /** What happens after the events of a scene. */
  enum Turn {
    NOTHING,
    RELOAD,
    DROP,
    ANOTHER_FUNCTION
  }

  /**
   * Events that are put at one time of the clock.
   *
   * @param clock no earlier than that of the scene before
   */
  record Scene(Instant clock, List<Accepted> events, Turn then) {}

  private static final int SCENES = 6;

  private final Random random;
  private final Fuse fuse;
  private final List<EventStream<Account, Grain>> outside = new ArrayList<>();
  private final List<EventStream<Account, Grain>> inside = new ArrayList<>();
  private final List<Definition> functions = new ArrayList<>();
  private final Definition late;
  private final List<Scene> scenes = new ArrayList<>();
  private final boolean isHistory;
  private int events;

  /**
   * @param fuse burns down with the decisions of the functions
   * @param isHistory whether the events happen at the time of the clock
   */
  RandomStory(long seed, Fuse fuse, boolean isHistory) {
    this.random = new Random(seed);
    this.fuse = fuse;
    this.isHistory = isHistory;
    for (int i = 0; i < 2; i++) {
      outside.add(stream("outside-" + i).identifiedBy(Grain::id));
    }
    inside.add(stream("inside-0").identifiedBy(Grain::id));
    for (int i = 1; i < 4; i++) {
      inside.add(stream("inside-" + i));
    }
    List<String> names = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f"));
    Collections.shuffle(names, random);
    int count = random.nextInt(2, 6);
    for (String name : names.subList(0, count)) {
      functions.add(function(name));
    }
    this.late = function(names.get(count));
    drawScenes();
  }

  private static EventStream<Account, Grain> stream(String name) {
    return EventStream.of(name, Account.class, Grain.class, grain -> new Account(grain.account()));
  }

  /** The first reads from outside for sure; any may read what it emits. */
  private Definition function(String name) {
    List<EventStream<Account, Grain>> inputs = some(inside, random.nextInt(3));
    inputs.addAll(some(outside, functions.isEmpty() || inputs.isEmpty() ? 1 : random.nextInt(2)));
    RandomFunction drawn =
        new RandomFunction(
            name,
            random.nextLong(),
            inputs,
            some(inside, random.nextInt(3)),
            random.nextBoolean(),
            random.nextInt(3) == 0,
            fuse);
    return random.nextInt(3) == 0 ? drawn.stateless() : drawn.keyed();
  }

  private <T> List<T> some(List<T> all, int count) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return new ArrayList<>(shuffled.subList(0, count));
  }

  private void drawScenes() {
    long millis = 0;
    for (int scene = 0; scene < SCENES; scene++) {
      Instant clock = TestHost.START.plusMillis(millis);
      List<Accepted> drawn = new ArrayList<>();
      for (int i = random.nextInt(8); i >= 0; i--) {
        drawn.add(event(clock));
      }
      scenes.add(new Scene(clock, drawn, turn()));
      millis += random.nextInt(3) == 0 ? 10_000 : random.nextInt(120_000);
    }
  }

  private Turn turn() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> Turn.RELOAD;
      case 2, 3 -> isHistory ? Turn.NOTHING : Turn.DROP;
      case 4 -> isHistory ? Turn.NOTHING : Turn.ANOTHER_FUNCTION;
      default -> Turn.NOTHING;
    };
  }

  /** One of ten is known, with the same payload or another one. */
  private Accepted event(Instant clock) {
    boolean again = events > 0 && random.nextInt(10) == 0;
    int n = again ? random.nextInt(events) : events++;
    EventStream<Account, Grain> stream = outside.get(n % outside.size());
    long value = again && random.nextBoolean() ? -n : n;
    Grain grain = new Grain("o" + n, "a" + n % 3, value, 4);
    Instant time = isHistory ? clock : clock.plusSeconds(random.nextInt(-100, 100));
    Event<Grain> event =
        new Event<>(grain.id(), stream.name(), "engine.grain", grain.account(), time, grain);
    return new Accepted(EngineTestHost.logged(stream, event));
  }

  List<Scene> scenes() {
    return scenes;
  }

  /** The functions that run first. */
  Hosts first() {
    return hosts(functions);
  }

  /** These, and one that is new. */
  Hosts all() {
    List<Definition> all = new ArrayList<>(functions);
    all.add(late);
    return hosts(all);
  }

  private static Hosts hosts(List<Definition> functions) {
    EventFunction[] defined =
        functions.stream().map(one -> (EventFunction) _ -> one).toArray(EventFunction[]::new);
    return Hosts.of(List.of(LoadedModule.of(defined)), Settings.defaults());
  }
}
