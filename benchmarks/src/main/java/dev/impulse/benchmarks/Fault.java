package dev.impulse.benchmarks;

/** A fault that is planted in what a system is given, to see that it is found. */
enum Fault {
  NONE,

  /** One event is left out. */
  DROPPED,

  /** One event comes twice, under two ids, so that nothing can know it for a duplicate. */
  DOUBLED
}
