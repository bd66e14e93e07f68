package dev.impulse.tck;

import static dev.impulse.tck.TckFunctions.copy;
import static dev.impulse.tck.TckFunctions.relay;
import static dev.impulse.tck.samples.TckStreams.COPIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Definition;
import dev.impulse.Topology;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Note;
import org.junit.jupiter.api.Test;

/** Rule 3: a stream that a running function emits takes no events from outside. */
abstract class OwnerRules extends HostRules {

  private static final Note FORGED = Note.of("n9", "ann", "forged");

  OwnerRules(HostTck tck) {
    super(tck);
  }

  private static Definition.Keyed<Account, Journal> reader() {
    return Definition.keyed("reader", Account.class, Journal.class, account -> Journal.EMPTY)
        .folds(COPIES, (journal, note) -> journal.plus(note.text()));
  }

  @Test
  void whatAFunctionEmitsIsNotPutAndTheRefusalNamesTheFunction() {
    TestHost host = host(copy(), reader());
    if (can(Capability.OWNERS)) {
      assertThatThrownBy(() -> host.put(COPIES, FORGED))
          .isInstanceOf(RuntimeException.class)
          .hasMessageContaining("copy")
          .hasMessageContaining("tck-copies");
    } else {
      host.put(COPIES, FORGED);
    }
    notes(host, "ann", "a");
    host.settle();
    assertThat(texts(host, reader(), ANN))
        .containsExactlyInAnyOrder(
            can(Capability.OWNERS) ? new String[] {"a"} : new String[] {"forged", "a"});
  }

  @Test
  void aRepairIsPutAsTheFunction() {
    TestHost host = host(copy(), reader());
    if (can(Capability.OWNERS)) {
      host.putAs("copy", COPIES, FORGED);
      host.settle();
      assertThat(texts(host, reader(), ANN)).containsExactly("forged");
    } else {
      unsupported(() -> host.putAs("copy", COPIES, FORGED));
    }
  }

  @Test
  void aRepairIsRefusedAsAFunctionThatDoesNotEmitThere() {
    TestHost host = host(copy(), relay(), reader());
    if (can(Capability.OWNERS)) {
      assertThatThrownBy(() -> host.putAs("relay", COPIES, FORGED))
          .isInstanceOf(RuntimeException.class)
          .hasMessageContaining("relay")
          .hasMessageContaining("tck-copies");
    } else {
      unsupported(() -> host.putAs("relay", COPIES, FORGED));
    }
    host.settle();
    assertThat(texts(host, reader(), ANN)).isEmpty();
  }

  @Test
  void aStreamWhoseFunctionDoesNotRunIsPutTo() {
    TestHost host = host(copy(), reader());
    host.replaceFunctions(Topology.of(reader()));
    host.put(COPIES, FORGED);
    host.settle();
    assertThat(texts(host, reader(), ANN)).containsExactly("forged");
  }
}
