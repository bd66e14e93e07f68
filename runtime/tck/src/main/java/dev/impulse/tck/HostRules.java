package dev.impulse.tck;

import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Definition;
import dev.impulse.Topology;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Note;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** A part of the suite: what all parts share. */
abstract class HostRules {

  static final Account ANN = new Account("ann");
  static final Account BOB = new Account("bob");

  private final HostTck tck;
  private final List<TestHost> open = new ArrayList<>();

  HostRules(HostTck tck) {
    this.tck = tck;
  }

  TestHost host(Definition... functions) {
    TestHost host = tck.host(Topology.of(functions));
    open.add(host);
    return host;
  }

  boolean can(Capability capability) {
    return tck.capabilities().contains(capability);
  }

  /** What a host answers that cannot do it. */
  static void unsupported(ThrowingCallable what) {
    assertThatThrownBy(what).isInstanceOf(UnsupportedOperationException.class);
  }

  /** Puts notes on an account, each with an id of its own. */
  static void notes(TestHost host, String account, String... texts) {
    for (String text : texts) {
      host.put(NOTES, Note.of(account + " " + text, account, text));
    }
  }

  /** A host of a function that fails at ann's "bad": "b" waits behind it, and bob has gone on. */
  final TestHost stoppedAtBad(Definition failing, String... cause) {
    TestHost host = host(failing);
    notes(host, "ann", "a", "bad", "b");
    notes(host, "bob", "x");
    host.settle();
    assertThat(host.failures())
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.event().id()).isEqualTo("ann bad");
          assertThat(failure.cause()).contains(cause);
          assertThat(failure.waiting()).isEqualTo(1);
        });
    return host;
  }

  static List<String> texts(
      TestHost host, Definition.Keyed<Account, Journal> function, Account account) {
    return host.view(function, account).map(Journal::texts).orElse(List.of());
  }

  static List<String> lines(TestHost host, Account account) {
    return host.emitted(LINES).stream()
        .filter(event -> event.key().equals(account.value()))
        .map(event -> event.data().text())
        .toList();
  }

  @AfterEach
  void closeHosts() {
    open.forEach(TestHost::close);
  }
}
