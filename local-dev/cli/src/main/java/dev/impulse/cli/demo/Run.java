package dev.impulse.cli.demo;

import dev.impulse.cli.UsageException;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Imports what a folder does not have yet of its run, and checks what was made of all of it. */
final class Run {

  private final RunFolder folder;
  private final Engine engine;
  private final DataFolder data;
  private long put;

  /**
   * Waits until everything that the folder has is handled.
   *
   * @throws UsageException if more was put than the run is made of
   */
  Run(RunFolder folder, Engine engine, DataFolder data) {
    engine.settle();
    this.folder = folder;
    this.engine = engine;
    this.data = data;
    this.put = reached();
  }

  /** What the folder has is the beginning of the traffic, each event once. */
  private long reached() {
    return folder
        .plan()
        .traffic()
        .reached(data.put())
        .orElseThrow(() ->
            new UsageException(
                "%s holds %s, and other events too: begin a new demo in another folder"
                    .formatted(folder.path(), folder.plan())));
  }

  /** How many of its events are committed, duplicates included. */
  long put() {
    return put;
  }

  /** Whether all of its events are committed. */
  boolean isWhole() {
    return put == folder.plan().events();
  }

  /**
   * Imports what is missing, and waits until all of it is handled.
   *
   * @param goesOn told now and then how many events are committed; says whether to go on
   */
  Measured feed(LongPredicate goesOn) {
    Measuring measuring = new Measuring(engine, data);
    long before = put;
    Feeder feeder = new Feeder(engine, committed -> goesOn.test(before + committed));
    put += feeder.feed(folder.plan().traffic().skip(before).iterator());
    put = isWhole() ? put : reached();
    if (isWhole()) {
      engine.endHistory();
    }
    engine.settle();
    return measuring.end(
        new Measuring.Progress(before, put - before, feeder.known()), folder.size());
  }

  /** Compares every answer with the oracle's; null if the oracle cannot know them. */
  @Nullable Findings check() {
    if (!folder.plan().hasDefaultSettings()) {
      return null;
    }
    Oracle oracle = new Oracle();
    folder.plan().traffic().forEach(oracle::hear);
    return oracle.check(new FolderAnswers(data));
  }

  Report report(Measured measured, @Nullable Findings check) {
    return new Report(
        folder.plan(), folder.path().toString(), measured, data.failures().size(), check);
  }
}
