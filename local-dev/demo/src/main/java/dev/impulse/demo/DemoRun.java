package dev.impulse.demo;

import dev.impulse.control.UsageException;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Imports what a folder does not have yet of its run, and checks what was made of all of it. */
public final class DemoRun {

  private final DemoFolder folder;
  private final Engine engine;
  private final DataFolder data;
  private long put;

  /**
   * Waits until everything that the folder has is handled.
   *
   * @throws UsageException if more was put than the run is made of
   */
  public DemoRun(DemoFolder folder, Engine engine, DataFolder data) {
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
  public long put() {
    return put;
  }

  /** Whether all of its events are committed. */
  public boolean isWhole() {
    return put == folder.plan().events();
  }

  /**
   * Imports what is missing, and waits until all of it is handled.
   *
   * @param goesOn told now and then how many events are committed; says whether to go on
   */
  public RunFigures feed(LongPredicate goesOn) {
    RunMeter meter = new RunMeter(engine, data);
    long before = put;
    HistoryImporter importer =
        new HistoryImporter(engine, committed -> goesOn.test(before + committed));
    put += importer.run(folder.plan().traffic().skip(before).iterator());
    put = isWhole() ? put : reached();
    if (isWhole()) {
      engine.endHistory();
    }
    engine.settle();
    return meter.end(new RunMeter.Progress(before, put - before, importer.known()), folder.size());
  }

  /** Compares every answer with the oracle's; null if the oracle cannot know them. */
  public @Nullable Findings check() {
    if (!folder.plan().hasDefaultSettings()) {
      return null;
    }
    Oracle oracle = new Oracle();
    folder.plan().traffic().forEach(oracle::put);
    return oracle.check(new FolderAnswers(data));
  }

  /** What the run has done, and what a check has found. */
  public DemoReport report(RunFigures figures, @Nullable Findings check) {
    return new DemoReport(
        folder.plan(), folder.path().toString(), figures, data.failures().size(), check);
  }
}
