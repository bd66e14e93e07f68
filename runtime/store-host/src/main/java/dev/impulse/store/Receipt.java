package dev.impulse.store;

import java.util.Set;

/**
 * Says that all effects which were committed under a token have left.
 *
 * @param token names one attempt at one batch
 * @param except keys of which it is not known whether they were committed under this token: it does
 *     not speak of them
 */
public record Receipt(String token, Set<String> except) {

  boolean covers(String key) {
    return !except.contains(key);
  }
}
