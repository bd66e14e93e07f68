package dev.impulse.engine.internal.host;

import dev.impulse.Definition;
import dev.impulse.Key;
import dev.impulse.engine.internal.log.LogEvent;
import dev.impulse.engine.internal.log.LogScan;
import dev.impulse.engine.internal.store.Store;
import dev.impulse.spi.Identity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * A function's history folded anew, beside the live function: the live host at work, on a store of
 * its own and with nowhere to send effects.
 */
public final class Refold {

  private static final int TOLD_EVERY = 64 * 1024;
  private static final int AHEAD = 64;

  private final Store log;
  private final Store scratch;
  private final FunctionHost host;
  private final long bytesUnwritten;

  private Refold(Store log, Store scratch, FunctionHost host, long bytesUnwritten) {
    this.log = log;
    this.scratch = scratch;
    this.host = host;
    this.bytesUnwritten = bytesUnwritten;
  }

  /**
   * A fold of the log from its start.
   *
   * @param log where the history is read
   * @param scratch where the states go; one that has some goes on from there
   */
  public static <K extends Key, S> Refold of(
      Store log,
      Store scratch,
      HostedFunction function,
      Definition.Keyed<K, S> keyed,
      EffectSink sink,
      Fates fates) {
    long room = Runtime.getRuntime().maxMemory() / 4;
    KeyedHost<K, S> host = new KeyedHost<>(function, keyed, scratch, sink, room, fates);
    return new Refold(log, scratch, host, room / 2);
  }

  public FunctionHost host() {
    return host;
  }

  /**
   * Folds up to a place in the log, and the wakes that are due before a time. Writes only for want
   * of room: what was folded is not needed on disk before the end.
   *
   * @param progress told now and then how many events were folded
   * @param goOn asked now and then whether to; where not, what was folded is written
   * @return whether it has come to the end
   */
  public boolean upTo(long position, Instant time, LongConsumer progress, BooleanSupplier goOn) {
    LogScan scan = new LogScan(log, host.streams(), host.progress.position, position);
    long unwritten = 0;
    long told = 0;
    for (List<LogEvent> next = next(scan); !next.isEmpty(); next = next(scan)) {
      next.forEach(host::lookAhead);
      for (LogEvent event : next) {
        host.handle(event);
        unwritten += event.size();
      }
      if (unwritten > bytesUnwritten) {
        write();
        unwritten = 0;
      }
      if (host.progress.handled - told >= TOLD_EVERY) {
        told = host.progress.handled;
        progress.accept(told);
        if (!goOn.getAsBoolean()) {
          write();
          return false;
        }
      }
    }
    host.wakeBefore(time);
    write();
    progress.accept(host.progress.handled);
    return true;
  }

  private static List<LogEvent> next(LogScan scan) {
    List<LogEvent> events = new ArrayList<>(AHEAD);
    while (events.size() < AHEAD) {
      LogEvent event = scan.next();
      if (event == null) {
        break;
      }
      events.add(event);
    }
    return events;
  }

  private void write() {
    host.write();
    scratch.commit();
  }

  /** The events of a function that an operator has dropped, up to a place in the log. */
  public static Set<Identity> dropped(Store log, Definition function, long upTo) {
    Set<Identity> dropped = new HashSet<>();
    LogScan operations = new LogScan(log, Set.of(Operation.STREAM), 0, upTo);
    for (LogEvent next = operations.next(); next != null; next = operations.next()) {
      Operation operation = Operation.in(next);
      if (operation.isOf(function) && operation.dropped() != null) {
        dropped.add(operation.dropped());
      }
    }
    return dropped;
  }
}
