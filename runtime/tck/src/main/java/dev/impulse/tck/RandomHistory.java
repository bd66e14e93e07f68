package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.archive;
import static dev.impulse.tck.TckFunctions.herald;
import static dev.impulse.tck.TckFunctions.journal;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static dev.impulse.tck.samples.TckStreams.REMARKS;

import dev.impulse.EventStream;
import dev.impulse.Topology;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Note;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Does the same to a host and to a model of it. */
final class RandomHistory {

  private static final int NOTES_IN_ALL = 90;
  private static final int ACCOUNTS = 4;

  /** What cannot be read at first: every ninth text. */
  static final List<String> UNREADABLE =
      IntStream.range(0, NOTES_IN_ALL).filter(n -> n % 9 == 0).mapToObj(n -> "t" + n).toList();

  private final Random random;
  private final TestHost host;
  private final boolean twoStreams;
  private final JournalModel model = new JournalModel(UNREADABLE);

  RandomHistory(Random random, TestHost host, boolean twoStreams) {
    this.random = random;
    this.host = host;
    this.twoStreams = twoStreams;
  }

  JournalModel model() {
    return model;
  }

  TestHost settled() {
    host.settle();
    return host;
  }

  void move() {
    int dice = random.nextInt(100);
    if (dice < 70) {
      put();
    } else if (dice < 76) {
      host.settle();
    } else if (dice < 84) {
      host.restart();
    } else if (dice < 90) {
      redrive();
    } else if (dice < 95) {
      drop();
    } else {
      fixSome();
    }
  }

  /** Makes everything readable, and redrives every key that has stopped. */
  void heal() {
    replace(Set.of());
    for (JournalModel.Stop stop : model.stops()) {
      host.redrive("journal", stop.account());
      model.redrive(new Account(stop.account()));
    }
  }

  private void put() {
    int n = random.nextInt(NOTES_IN_ALL);
    Note note = Note.of("n" + n, "k" + n % ACCOUNTS, "t" + n);
    EventStream<Account, Note> stream = twoStreams && n % 3 == 0 ? REMARKS : NOTES;
    host.put(stream, note);
    model.put(stream, note);
  }

  private void redrive() {
    host.settle();
    Account account = account();
    if (model.hasStopped(account)) {
      host.redrive("journal", account.value());
      model.redrive(account);
    }
  }

  private void drop() {
    host.settle();
    Account account = account();
    if (model.hasStopped(account)) {
      host.drop("journal", account.value());
      model.drop(account);
    }
  }

  private void fixSome() {
    Set<String> left = new TreeSet<>(model.unreadable());
    left.removeIf(text -> random.nextInt(4) == 0);
    replace(left);
  }

  private void replace(Set<String> unreadable) {
    host.settle();
    host.replaceFunctions(Topology.of(journal(unreadable), archive(), herald("herald")));
    model.unreadable(unreadable);
  }

  private Account account() {
    return new Account("k" + random.nextInt(ACCOUNTS));
  }
}
