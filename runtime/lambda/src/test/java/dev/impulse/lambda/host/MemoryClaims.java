package dev.impulse.lambda.host;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Claims in memory. */
public final class MemoryClaims implements Claims {

  private final Map<String, Claim> claims = new HashMap<>();
  private final Map<String, String> uncertain = new TreeMap<>();

  @Override
  public Claim claim(String id, String token) {
    Optional<Claim> before =
        Optional.ofNullable(claims.putIfAbsent(id, new Claim.Unconfirmed(token)));
    return before.orElseGet(Claim.New::new);
  }

  @Override
  public void release(String id) {
    claims.computeIfPresent(id, (_, claim) -> claim instanceof Claim.Confirmed ? claim : null);
  }

  @Override
  public void confirm(String id) {
    claims.put(id, new Claim.Confirmed());
    uncertain.remove(id);
  }

  @Override
  public void uncertain(String id, String reason) {
    if (!(claims.get(id) instanceof Claim.Confirmed)) {
      uncertain.put(id, reason);
    }
  }

  @Override
  public List<String> uncertain() {
    return List.copyOf(uncertain.keySet());
  }
}
