package dev.impulse.benchmarks;

import dev.impulse.spi.IdentityBenchmark;

/** A part of an event's way that is measured alone. */
enum HotPart {
  DECODE("decode an order", DecodeBenchmark.class, "impulse"),
  DECODE_JACKSON("the same by Jackson's data binding", DecodeBenchmark.class, "jacksonBinding"),
  DECODE_STREAMING("the same by hand over Jackson core", DecodeBenchmark.class, "jacksonStreaming"),
  FOLD("fold an event by join-ledger", FoldBenchmark.class, "fold"),
  ENCODE("encode an enriched order", FoldBenchmark.class, "encode"),
  STORE("store an order, a commit a batch", LogBenchmark.class, "store"),
  READ("read an order from the log", LogBenchmark.class, "read"),
  DERIVE("derive an id", IdentityBenchmark.class, "derive"),
  FINGERPRINT("what a key knows an event by", IdentityBenchmark.class, "fingerprint");

  private final String title;
  private final Class<?> benchmark;
  private final String method;

  HotPart(String title, Class<?> benchmark, String method) {
    this.title = title;
    this.benchmark = benchmark;
    this.method = method;
  }

  String title() {
    return title;
  }

  /** A regular expression for the one method that measures it. */
  String pattern() {
    return "^%s\\.%s$".formatted(benchmark.getName().replace(".", "\\."), method);
  }
}
