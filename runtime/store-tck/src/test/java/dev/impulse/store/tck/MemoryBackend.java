package dev.impulse.store.tck;

import dev.impulse.Message;
import dev.impulse.store.Claims;
import dev.impulse.store.FailureStore;
import dev.impulse.store.InputRecord;
import dev.impulse.store.Mailer;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Outlet;
import dev.impulse.store.Position;
import dev.impulse.store.Receipts;
import dev.impulse.store.StateTable;
import dev.impulse.store.memory.MemoryClaims;
import dev.impulse.store.memory.MemoryFailureStore;
import dev.impulse.store.memory.MemoryReceipts;
import dev.impulse.store.memory.MemoryStateTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Services in memory of which none fails. */
final class MemoryBackend implements TestBackend {

  private final InstantSource clock;
  private final Map<String, StateTable> states = new TreeMap<>();
  private final Map<String, Receipts> receipts = new TreeMap<>();
  private final Map<String, FailureStore> failures = new TreeMap<>();
  private final Map<String, Claims> claims = new TreeMap<>();
  private final Map<String, List<InputRecord>> streams = new HashMap<>();
  private final List<Message> mail = new ArrayList<>();

  MemoryBackend(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public StateTable states(String function) {
    return states.computeIfAbsent(function, name -> new MemoryStateTable());
  }

  @Override
  public Receipts receipts(String function) {
    return receipts.computeIfAbsent(function, name -> new MemoryReceipts());
  }

  @Override
  public FailureStore failures(String function) {
    return failures.computeIfAbsent(function, name -> new MemoryFailureStore());
  }

  @Override
  public Claims claims(String function) {
    return claims.computeIfAbsent(function, name -> new MemoryClaims());
  }

  @Override
  public Outlet<OutboundEvent> events() {
    return new Streams();
  }

  /** Takes events of up to 1 MiB. */
  private final class Streams implements Outlet<OutboundEvent> {

    private static final int MOST = 1 << 20;

    @Override
    public List<OutboundEvent> put(List<OutboundEvent> wave) {
      wave.forEach(MemoryBackend.this::append);
      return List.of();
    }

    @Override
    public Optional<String> objection(OutboundEvent event) {
      int size = event.event().length;
      return size > MOST
          ? Optional.of("%d bytes are more than %d".formatted(size, MOST))
          : Optional.empty();
    }
  }

  private void append(OutboundEvent event) {
    List<InputRecord> stream = streams.computeIfAbsent(event.stream(), name -> new ArrayList<>());
    Position position = new Position(event.stream(), String.valueOf(stream.size() + 1), 0);
    Instant now = clock.instant();
    stream.add(
        new InputRecord(
            event.stream(), Optional.of(position), Optional.of(event.key()), now, event.event()));
  }

  @Override
  public Mailer mailer() {
    return (id, message) -> mail.add(message);
  }

  @Override
  public List<InputRecord> records(String stream) {
    return streams.getOrDefault(stream, List.of());
  }

  @Override
  public List<Message> mail() {
    return List.copyOf(mail);
  }

  @Override
  public void close() {}
}
