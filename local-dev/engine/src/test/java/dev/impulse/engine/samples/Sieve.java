package dev.impulse.engine.samples;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What random functions keep of an account.
 *
 * @param mark another one for each other order of what came
 * @param dues from the earliest on
 */
@Json
public record Sieve(String account, long mark, int count, List<Instant> dues) {

  public Sieve {
    dues = List.copyOf(dues);
  }

  public static Sieve of(String account) {
    return new Sieve(account, 0, 0, List.of());
  }

  public Sieve marked(long other) {
    return new Sieve(account, other, count + 1, dues);
  }

  public Sieve dueAt(Instant time) {
    return withDues(Stream.concat(dues.stream(), Stream.of(time)).sorted().limit(3).toList());
  }

  /** The same, once it was woken. */
  public Sieve dueAfter(Instant time) {
    return withDues(dues.stream().filter(due -> due.isAfter(time)).toList());
  }

  private Sieve withDues(List<Instant> others) {
    return new Sieve(account, mark, count, others);
  }

  public Optional<Instant> due() {
    return dues.stream().findFirst();
  }
}
