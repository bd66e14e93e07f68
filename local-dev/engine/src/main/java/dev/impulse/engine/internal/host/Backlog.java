package dev.impulse.engine.internal.host;

import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.engine.internal.log.LogScan;
import dev.impulse.engine.internal.store.Store;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * The events of the log that not every function has handled yet, in log order: the rule that
 * consequences come first is that nothing from outside is logged while there are any.
 *
 * <p>An event is handled by all its functions, by name, before the next one. Functions that are
 * behind, because they are new or were down, read on from the log; what is appended meanwhile waits
 * in memory, and what is too much for that is read from the log again. None of this changes the
 * order.
 */
public final class Backlog {

  public static final int IN_MEMORY = 64 * 1024;

  private final Store reader;
  private final int room;
  private final Collection<FunctionHost> hosts;
  private final Readers readers;
  private final PriorityQueue<Lagging> lagging = new PriorityQueue<>();
  private final Queue<LogEvent> fresh = new ArrayDeque<>();
  private boolean isOverflown;

  /**
   * What is to be handled after what was committed.
   *
   * @param reader sees what is committed
   * @param hosts in the order of their names
   * @param head the place of the last event, which is committed
   * @param room how many events wait in memory at most
   */
  public Backlog(Store reader, Collection<FunctionHost> hosts, long head, int room) {
    this.reader = reader;
    this.hosts = hosts;
    this.readers = new Readers(hosts);
    this.room = room;
    readFromLog(head);
  }

  private void readFromLog(long head) {
    for (FunctionHost host : hosts) {
      lag(host, new LogScan(reader, host.streams(), host.progress.position, head));
    }
  }

  private void lag(FunctionHost host, LogScan scan) {
    Lagging behind = Lagging.of(host, scan);
    if (behind != null) {
      lagging.add(behind);
    }
  }

  /** An event was appended. */
  public void add(LogEvent event) {
    if (isOverflown || fresh.size() == room) {
      isOverflown = true;
    } else {
      fresh.add(event);
    }
  }

  /** See {@link FunctionHost#lookAhead}. */
  public void lookAhead(LogEvent event) {
    for (FunctionHost host : readers.of(event)) {
      host.lookAhead(event);
    }
  }

  public boolean isEmpty() {
    return lagging.isEmpty() && fresh.isEmpty() && !isOverflown;
  }

  /** Whether what comes next must be committed first, to be read from the log. */
  public boolean awaitsCommit() {
    return lagging.isEmpty() && fresh.isEmpty() && isOverflown;
  }

  /** What was appended is committed. */
  public void committed(long head) {
    if (awaitsCommit()) {
      isOverflown = false;
      readFromLog(head);
    }
  }

  /**
   * Has the next event handled.
   *
   * @param touched is told of each function that has handled it
   * @return whether there was one
   */
  public boolean handleNext(Consumer<FunctionHost> touched) {
    Lagging first = lagging.poll();
    if (first != null) {
      first.host().handle(first.next());
      touched.accept(first.host());
      lag(first.host(), first.scan());
      return true;
    }
    LogEvent event = fresh.poll();
    if (event == null) {
      return false;
    }
    for (FunctionHost host : readers.of(event)) {
      if (host.progress.position < event.position()) {
        host.handle(event);
        touched.accept(host);
      }
    }
    return true;
  }
}
