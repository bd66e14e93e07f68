package dev.impulse.engine;

import dev.impulse.engine.RandomStory.Scene;
import dev.impulse.tck.TestHost;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells a story to a loop on a folder: in calm, one event after another; or in haste, with puts and
 * turns of any size, crashes between and within turns, and reloads.
 */
final class StoryTeller implements AutoCloseable {

  private final RandomStory story;
  private final EngineConfig config;
  private final Fuse fuse;
  private final @Nullable Random haste;
  private Tasks tasks = new Tasks();
  private OpenFolder folder;
  private Loop loop;
  private Hosts hosts;
  private Instant now = Instant.EPOCH;
  private boolean clockRuns;

  /**
   * @param fuse that of the story's functions
   * @param haste draws what is left to chance; null for calm
   */
  StoryTeller(RandomStory story, Path path, Fuse fuse, @Nullable Random haste) {
    this.story = story;
    this.fuse = fuse;
    this.haste = haste;
    this.config = EngineConfig.of(path).withClock(() -> now);
    this.hosts = story.first();
    this.folder = new OpenFolder(config);
    this.loop = loop();
  }

  private Loop loop() {
    Loop opened =
        haste == null
            ? new Loop(folder, config, tasks)
            : new Loop(folder, config, tasks, 1 + haste.nextInt(30), 1 + haste.nextInt(8));
    opened.host(hosts);
    return opened;
  }

  /** By a clock that stands at each scene's time while its events are put. */
  KeptFolder put(Instant end) {
    for (Scene scene : story.scenes()) {
      now = scene.clock();
      all(scene.events(), Put::new);
      then(scene.then());
    }
    now = end;
    settle();
    return kept();
  }

  /** As history, by a clock that runs as it likes until the history has ended. */
  KeptFolder importHistory(Instant end) {
    clockRuns = true;
    List<Accepted> past = new ArrayList<>();
    for (Scene scene : story.scenes()) {
      if (haste != null && haste.nextInt(4) == 0) {
        all(List.copyOf(past), Import::new);
      }
      all(scene.events(), Import::new);
      past.addAll(scene.events());
      then(scene.then());
    }
    clockRuns = false;
    now = end;
    done(EndOfHistory::new);
    settle();
    return kept();
  }

  /** All that is kept so far. */
  private KeptFolder kept() {
    return KeptFolder.of(folder.reader());
  }

  /** Puts events; what was not acknowledged is put again. */
  private void all(List<Accepted> events, Function<List<Accepted>, Put> put) {
    List<Accepted> left = events;
    while (!left.isEmpty()) {
      int acknowledged = some(left, put);
      left = left.subList(acknowledged, left.size());
    }
  }

  /** Puts some of the events, in one put or several, and says how many were acknowledged. */
  private int some(List<Accepted> events, Function<List<Accepted>, Put> put) {
    int acknowledged = 0;
    List<Integer> sizes = sizes(events.size());
    int from = 0;
    List<CompletableFuture<Void>> done = new ArrayList<>();
    for (int size : sizes) {
      done.add(tasks.submit(put.apply(events.subList(from, from + size))));
      from += size;
    }
    untilDone(done.getLast());
    for (int i = 0; i < sizes.size() && done.get(i).isDone(); i++) {
      acknowledged += sizes.get(i);
    }
    return acknowledged;
  }

  private List<Integer> sizes(int events) {
    if (haste == null) {
      return List.of(1);
    }
    int first = 1 + haste.nextInt(events);
    int second = haste.nextInt(events - first + 1);
    return Stream.of(first, second).filter(size -> size > 0).toList();
  }

  private void then(RandomStory.Turn turn) {
    if (haste != null && haste.nextInt(4) == 0) {
      openAgain();
    }
    switch (turn) {
      case NOTHING -> {}
      case RELOAD -> {
        if (haste != null) {
          done(() -> new Reload(hosts));
        }
      }
      case DROP -> dropFirst();
      case ANOTHER_FUNCTION -> {
        done(() -> new Reload(story.all()));
        hosts = story.all();
      }
    }
  }

  /** Of what is parked, the first is given up; by nobody who is in haste. */
  private void dropFirst() {
    settle();
    List<String> parked = new ArrayList<>();
    folder
        .reader()
        .each(
            "SELECT function, key FROM failures ORDER BY function, key LIMIT 1",
            row -> parked.addAll(List.of(row.getString(1), row.getString(2))));
    if (!parked.isEmpty()) {
      CompletableFuture<Void> dropped =
          tasks.submit(new Redrive(parked.get(0), parked.get(1), now, true));
      while (!dropped.isDone()) {
        loop.turn();
      }
      dropped.join();
    }
  }

  private void settle() {
    done(Settle::new);
  }

  /** Asks for something until it is acknowledged. */
  private void done(Supplier<Task> task) {
    while (!untilDone(tasks.submit(task.get()))) {}
  }

  /** Says whether it was acknowledged before the next crash. */
  private boolean untilDone(CompletableFuture<Void> done) {
    if (haste != null && haste.nextInt(3) == 0) {
      fuse.light(haste.nextInt(40));
    }
    try {
      while (!done.isDone()) {
        turn();
        if (!done.isDone() && haste != null && haste.nextInt(10) == 0) {
          throw new Fuse.Crash();
        }
      }
      done.join();
    } catch (Fuse.Crash crash) {
      openAgain();
    } finally {
      fuse.quench();
    }
    return done.isDone();
  }

  private void turn() {
    if (clockRuns && haste != null) {
      now = TestHost.START.plusSeconds(haste.nextInt(900));
    }
    loop.turn();
  }

  /** What was not committed is gone. To open the folder too takes longest. */
  private void openAgain() {
    folder.store().rollback();
    tasks = new Tasks();
    if (haste != null && haste.nextInt(8) == 0) {
      folder.close();
      folder = new OpenFolder(config);
    }
    loop = loop();
  }

  @Override
  public void close() {
    folder.close();
  }
}
