package dev.impulse.lambda;

import dev.impulse.store.Backend;
import dev.impulse.store.Claims;
import dev.impulse.store.FailureStore;
import dev.impulse.store.Mailer;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Outlet;
import dev.impulse.store.Receipt;
import dev.impulse.store.Receipts;
import dev.impulse.store.StateTable;
import dev.impulse.store.memory.MemoryClaims;
import dev.impulse.store.memory.MemoryFailureStore;
import dev.impulse.store.memory.MemoryStateTable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Services in memory that forget what is done, so that what grows is the host. */
final class BoundedServices implements Backend {

  private static final int RECEIPTS = 1_000;

  private final StateTable states = new MemoryStateTable();
  private final Map<String, Receipt> receipts = new LinkedHashMap<>();
  private long effects;

  /** How many effects have left. */
  long effects() {
    return effects;
  }

  @Override
  public StateTable states(String function) {
    return states;
  }

  @Override
  public Receipts receipts(String function) {
    return new NewestReceipts();
  }

  private final class NewestReceipts implements Receipts {

    @Override
    public List<Receipt> find(Collection<String> tokens) {
      return tokens.stream().map(receipts::get).filter(Objects::nonNull).toList();
    }

    @Override
    public void write(Receipt receipt) {
      receipts.put(receipt.token(), receipt);
      if (receipts.size() > RECEIPTS) {
        receipts.remove(receipts.keySet().iterator().next());
      }
    }
  }

  @Override
  public FailureStore failures(String function) {
    return new MemoryFailureStore();
  }

  @Override
  public Claims claims(String function) {
    return new MemoryClaims();
  }

  @Override
  public Outlet<OutboundEvent> events() {
    return wave -> {
      effects += wave.size();
      return List.of();
    };
  }

  @Override
  public Mailer mailer() {
    throw new AssertionError("sends no messages");
  }
}
