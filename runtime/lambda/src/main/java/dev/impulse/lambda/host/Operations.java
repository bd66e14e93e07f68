package dev.impulse.lambda.host;

import dev.impulse.Key;
import dev.impulse.lambda.host.Commit.Committed;
import dev.impulse.lambda.host.Committer.Script;
import dev.impulse.lambda.host.Stop.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an operator does about keys of one function that have stopped. */
final class Operations<K extends Key, S> {

  private static final int EVENTS_AT_ONCE = 1_000;

  private final HostedFunction<K, S> function;
  private final Ports ports;
  private final Committer<K, S> committer;
  private final Dispatch dispatch;
  private final KnownReceipts receipts;

  Operations(
      HostedFunction<K, S> function,
      Ports ports,
      Committer<K, S> committer,
      Dispatch dispatch,
      KnownReceipts receipts) {
    this.function = function;
    this.ports = ports;
    this.committer = committer;
    this.dispatch = dispatch;
    this.receipts = receipts;
  }

  int redrive(String key, Deadline deadline) {
    return goOn(key, stopped(key), this::refold, deadline);
  }

  int drop(String key, Deadline deadline) {
    Stored stored = stopped(key);
    Segment front = stop(stored).line().getFirst();
    Stored dropped = commit(key, stored, fold -> dropFront(fold, front), deadline);
    return dropped.book().stop().isEmpty() ? 0 : goOn(key, dropped, this::refold, deadline);
  }

  private Stored stopped(String key) {
    Stored stored = Stored.of(ports.states().read(key));
    if (stored.book().stop().isEmpty()) {
      throw new IllegalArgumentException(
          "nothing is parked for the key '%s' of %s".formatted(key, function.definition));
    }
    return stored;
  }

  private static Stop stop(Stored stored) {
    return stored.book().stop().orElseThrow();
  }

  private int goOn(String key, Stored from, Script<K, S> script, Deadline deadline) {
    Stored before;
    Stored now = from;
    do {
      before = now;
      now = commit(key, before, script, deadline);
    } while (now.book().stop().isPresent()
        && stop(now).length() < stop(before).length()
        && !deadline.isNear());
    return now.book().stop().map(Stop::length).orElse(0);
  }

  private Stored commit(String key, Stored stored, Script<K, S> script, Deadline deadline) {
    receipts.find(List.of(stored));
    String token = ports.tokens().get();
    Commit commit = committer.write(committer.fold(key, stored, script), token);
    boolean isStuck = !dispatch.deliver(token, List.of(commit), deadline).isEmpty();
    return switch (commit) {
      case Committed committed when !isStuck -> settled(stored, committed.stored(), deadline);
      case Commit.Unchanged unchanged -> unchanged.stored();
      default ->
          throw new UnavailableException(
              "not all of '%s' of %s is done: try again".formatted(key, function.definition), null);
    };
  }

  private Stored settled(Stored before, Stored now, Deadline deadline) {
    forget(before.book().stop(), now.book().stop());
    String key = now.item().orElseThrow().key();
    return now.book().unattended() ? commit(key, now, fold -> 0, deadline) : now;
  }

  /** Another operator may have been first: what is at the front then was not meant. */
  private int dropFront(KeyFold<K, S> fold, Segment front) {
    boolean isThere = fold.stop().filter(now -> front.equals(now.line().getFirst())).isPresent();
    fold.moveOn(isThere ? 1 : 0);
    return 0;
  }

  private int refold(KeyFold<K, S> fold) {
    return fold.stop().map(stop -> fold.refold(line(stop, EVENTS_AT_ONCE))).orElse(0);
  }

  /** The front of a line, as it is kept. */
  private List<Held> line(Stop stop, int most) {
    List<Held> line = new ArrayList<>();
    for (Segment segment : stop.line()) {
      if (line.size() >= most) {
        break;
      }
      ports.failures().get(segment.name()).subList(segment.from(), segment.to()).stream()
          .map(HeldForm::read)
          .forEach(line::add);
    }
    return line;
  }

  /** Removes what is no longer in line; what is left behind by a failure does no harm. */
  private void forget(Optional<Stop> before, Optional<Stop> now) {
    List<String> still =
        now.stream().flatMap(stop -> stop.line().stream()).map(Segment::name).toList();
    for (Segment segment : before.map(Stop::line).orElse(List.of())) {
      if (!still.contains(segment.name())) {
        remove(segment.name());
      }
    }
  }

  private void remove(String name) {
    try {
      ports.failures().remove(name);
    } catch (UnavailableException e) {
      ports.troubles().report("remove " + name, e);
    }
  }

  List<Parked> parked() {
    List<Parked> parked = new ArrayList<>();
    for (String key : ports.states().stopped()) {
      Stored stored = Stored.of(ports.states().read(key));
      stored.book().stop().ifPresent(stop -> parked.add(parked(key, stop)));
    }
    return parked;
  }

  private Parked parked(String key, Stop stop) {
    Held first = line(stop, 1).getFirst();
    return new Parked(key, stop.cause(), first.record(), stop.length() - 1);
  }
}
