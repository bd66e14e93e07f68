package dev.impulse.store;

import dev.impulse.store.Commit.Committed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lets the effects of an attempt leave, and writes one receipt for all of them. */
final class OutboxSender {

  private final Ports ports;
  private final EffectSender sender;
  private final ReceiptCache receipts;

  OutboxSender(Ports ports, HostSettings settings, ReceiptCache receipts) {
    this.ports = ports;
    this.sender = new EffectSender(ports, settings);
    this.receipts = receipts;
  }

  /**
   * Lets effects leave.
   *
   * @param commits everything that was attempted under the token
   * @return the keys of which some effects are not known to have left
   */
  Set<String> deliver(String token, List<Commit> commits, Deadline deadline) {
    List<Committed> committed = new ArrayList<>();
    Set<String> except = new HashSet<>();
    for (Commit commit : commits) {
      switch (commit) {
        case Committed done -> committed.add(done);
        case Commit.Uncertain uncertain -> except.add(uncertain.key());
        case Commit.Unchanged unchanged -> {}
      }
    }
    Set<String> stuck = deliver(committed, deadline);
    except.addAll(stuck);
    if (committed.stream().anyMatch(done -> isCovered(done, except))) {
      acknowledge(new Receipt(token, except));
    }
    return stuck;
  }

  private static boolean isCovered(Committed done, Set<String> except) {
    return !done.effects().isEmpty() && !except.contains(done.key());
  }

  private Set<String> deliver(List<Committed> committed, Deadline deadline) {
    List<OutboundEffect> leaving =
        committed.stream().flatMap(done -> done.effects().stream()).toList();
    Set<OutboundEffect> late = sender.deliver(leaving, deadline);
    Set<String> stuck = new HashSet<>();
    for (Committed done : committed) {
      if (done.effects().stream().anyMatch(late::contains)) {
        stuck.add(done.key());
      }
    }
    return stuck;
  }

  /** Without the receipt the effects would leave again, under the same ids: so it may fail. */
  private void acknowledge(Receipt receipt) {
    try {
      receipts.write(receipt);
    } catch (UnavailableException | RefusedException e) {
      ports.errors().report("write the receipt " + receipt.token(), e);
    }
  }
}
