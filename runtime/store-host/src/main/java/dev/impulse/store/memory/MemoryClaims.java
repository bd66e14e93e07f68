package dev.impulse.store.memory;

import dev.impulse.store.Claims;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Claims in memory. Safe for use by several threads. */
public final class MemoryClaims implements Claims {

  private final Map<String, Claim> claims = new HashMap<>();
  private final Map<String, String> uncertain = new TreeMap<>();

  @Override
  public synchronized Claim claim(String id, String token) {
    Optional<Claim> before =
        Optional.ofNullable(claims.putIfAbsent(id, new Claim.Unconfirmed(token)));
    return before.orElseGet(Claim.New::new);
  }

  @Override
  public synchronized void release(String id) {
    claims.computeIfPresent(id, (_, claim) -> claim instanceof Claim.Confirmed ? claim : null);
  }

  @Override
  public synchronized void confirm(String id) {
    claims.put(id, new Claim.Confirmed());
    uncertain.remove(id);
  }

  @Override
  public synchronized void uncertain(String id, String reason) {
    if (!(claims.get(id) instanceof Claim.Confirmed)) {
      uncertain.put(id, reason);
    }
  }

  @Override
  public synchronized List<String> uncertain() {
    return List.copyOf(uncertain.keySet());
  }
}
