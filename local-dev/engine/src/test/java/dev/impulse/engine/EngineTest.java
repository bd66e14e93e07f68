package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.Key;
import dev.impulse.Topology;
import dev.impulse.tck.Failure;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Note;
import dev.impulse.tck.samples.TckStreams;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of a whole engine share. */
abstract class EngineTest {

  static final Account ANN = new Account("ann");
  static final Account BOB = new Account("bob");
  static final Instant START = EngineTestHost.START;

  @TempDir Path temp;

  private final List<EngineTestHost> open = new ArrayList<>();

  /** An engine on a new folder. */
  EngineTestHost host(Definition... functions) {
    return hostOn(temp.resolve("folder-" + open.size()), functions);
  }

  EngineTestHost hostOn(Path folder, Definition... functions) {
    EngineTestHost host = new EngineTestHost(folder, Topology.of(functions));
    open.add(host);
    return host;
  }

  @AfterEach
  void closeHosts() {
    open.forEach(EngineTestHost::close);
  }

  /** Puts a note whose id is the account and the text. */
  static void note(EngineTestHost host, Account account, String text) {
    host.put(TckStreams.NOTES, new Note(account.value() + " " + text, account, text));
  }

  static <K extends Key, S> S state(EngineTestHost host, Definition.Keyed<K, S> function, K key) {
    return host.view(function, key).orElseThrow();
  }

  static List<String> journal(EngineTestHost host, Account account) {
    return host.view(TestFunctions.journal(), account).orElse(Journal.EMPTY).texts();
  }

  static List<String> alarm(EngineTestHost host, Account account) {
    return host.view(TestFunctions.alarm(), account)
        .orElse(TestFunctions.empty(account))
        .past()
        .texts();
  }

  static List<String> lines(EngineTestHost host) {
    return host.emitted(TckStreams.LINES).stream().map(event -> event.data().text()).toList();
  }

  static List<String> parked(EngineTestHost host) {
    return host.failures().stream().map(Failure::cause).toList();
  }
}
