package dev.impulse.spi;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What an identity costs. In this package, since nobody else derives ids. */
@State(Scope.Thread)
public class IdentityBenchmark {

  private final Identity cause = new Identity("orders", "sales.order-placed", "O-1234567");
  private int n;

  /** The id of an effect that has no business id. */
  @Benchmark
  public String derive() {
    return DerivedId.of("join-ledger", cause, "enriched-orders", "C-12345", n++ & 7);
  }

  /** What a key remembers an event by. */
  @Benchmark
  public long fingerprint() {
    return cause.fingerprint();
  }
}
