package dev.impulse.store;

import dev.impulse.Key;
import dev.impulse.store.Commit.Committed;
import dev.impulse.store.Committer.Script;
import dev.impulse.store.Segments.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What an operator does about events of one keyed function that wait. */
final class OperatorActions<K extends Key, S> {

  private final FoldContext<K, S> function;
  private final Ports ports;
  private final Committer<K, S> committer;
  private final OutboxSender outboxes;
  private final ReceiptCache receipts;

  OperatorActions(
      FoldContext<K, S> function,
      Ports ports,
      Committer<K, S> committer,
      OutboxSender outboxes,
      ReceiptCache receipts) {
    this.function = function;
    this.ports = ports;
    this.committer = committer;
    this.outboxes = outboxes;
    this.receipts = receipts;
  }

  int redrive(String key, Deadline deadline) {
    return goOn(key, kept(key), deadline);
  }

  int drop(String key, Deadline deadline) {
    StoredKey stored = kept(key);
    Segment front = stored.metadata().waiting().first().orElseThrow();
    Script<K, S> dropping =
        fold -> {
          fold.drop(front);
          return 0;
        };
    StoredKey dropped = commit(key, stored, dropping, deadline);
    return dropped.metadata().waiting().isEmpty() ? 0 : goOn(key, dropped, deadline);
  }

  private StoredKey kept(String key) {
    StoredKey stored = StoredKey.of(ports.states().read(key));
    if (stored.metadata().waiting().isEmpty()) {
      throw new IllegalArgumentException(
          "nothing is parked for the key '%s' of %s".formatted(key, function.definition));
    }
    return stored;
  }

  private int goOn(String key, StoredKey from, Deadline deadline) {
    KeyMetadata before;
    KeyMetadata now = from.metadata();
    StoredKey stored = from;
    do {
      before = now;
      stored = commit(key, stored, OperatorActions::refold, deadline);
      now = stored.metadata();
    } while (!now.waiting().isEmpty() && isFurther(now, before) && !deadline.isNear());
    return now.waiting().length();
  }

  /** Whether events were folded, or wakes that fell due among them. */
  private static boolean isFurther(KeyMetadata now, KeyMetadata before) {
    return now.waiting().length() < before.waiting().length() || now.wakes() > before.wakes();
  }

  private static int refold(KeyFold<?, ?> fold) {
    fold.redrive();
    return 0;
  }

  private StoredKey commit(String key, StoredKey stored, Script<K, S> script, Deadline deadline) {
    receipts.find(List.of(stored));
    String token = ports.tokens().get();
    Commit commit = committer.write(committer.fold(key, stored, script), token);
    boolean isStuck = !outboxes.deliver(token, List.of(commit), deadline).isEmpty();
    return switch (commit) {
      case Committed committed when !isStuck -> settled(stored, committed.stored(), deadline);
      case Commit.Unchanged unchanged -> unchanged.stored();
      default ->
          throw new UnavailableException(
              "not all of '%s' of %s is done: try again".formatted(key, function.definition), null);
    };
  }

  private StoredKey settled(StoredKey before, StoredKey now, Deadline deadline) {
    forget(before.metadata(), now.metadata());
    String key = now.item().orElseThrow().key();
    return now.metadata().unattended() ? commit(key, now, fold -> 0, deadline) : now;
  }

  /** Removes what no longer waits; what is left behind by a failure does no harm. */
  private void forget(KeyMetadata before, KeyMetadata now) {
    for (Segment segment : before.waiting().all()) {
      if (!now.waiting().contains(segment.name())) {
        remove(segment.name());
      }
    }
  }

  private void remove(String name) {
    try {
      ports.failures().remove(name);
    } catch (UnavailableException e) {
      ports.errors().report("remove " + name, e);
    }
  }

  List<Parked> parked() {
    List<Parked> parked = new ArrayList<>();
    for (String key : ports.states().stopped()) {
      KeyMetadata metadata = StoredKey.of(ports.states().read(key)).metadata();
      metadata.stop().ifPresent(stop -> parked.add(parked(key, stop)));
    }
    keysThatSkipped().forEach(key -> skipped(key).forEach(parked::add));
    return parked;
  }

  private Parked parked(String key, Stop stop) {
    WaitingEvent first = held(stop.line().all().getFirst()).findFirst().orElseThrow();
    return new Parked(key, stop.cause(), first.record(), stop.length() - 1);
  }

  private Stream<String> keysThatSkipped() {
    String prefix = KeyFold.SKIPPED + "/";
    return ports.failures().names(prefix).stream()
        .map(name -> name.substring(prefix.length(), name.lastIndexOf('/')))
        .distinct()
        .sorted();
  }

  private Stream<Parked> skipped(String key) {
    return StoredKey.of(ports.states().read(key)).metadata().skipped().all().stream()
        .flatMap(this::held)
        .map(held -> new Parked(key, held.cause(), held.record(), 0));
  }

  private Stream<WaitingEvent> held(Segment segment) {
    List<byte[]> records = ports.failures().get(segment.name());
    return IntStream.range(segment.from(), segment.to())
        .mapToObj(n -> WaitingEventCodec.read(records.get(n)));
  }
}
