package dev.impulse.benchmarks;

/** Something that is measured as things grow. */
enum Quantity {
  /** Events put, of those in the log. */
  PUT,
  EVENTS_PER_CORE_SECOND,
  EVENTS_PER_SECOND,
  DELIVERIES_PER_CORE_SECOND,
  REPLAYED_PER_CORE_SECOND,
  REPLAYED_PER_SECOND,
  /** From the start of the process to the first decision. */
  START_MILLIS,
  OPEN_MILLIS,
  LOAD_SECONDS,
  REPRICE_SECONDS,
  DELIVERY_MICROS,
  DELIVERY_P99_MICROS,
  /** Of a core, between 0 and 1. */
  IDLE_SHARE,
  /** The most memory that the process has had, in bytes. */
  RSS,
  FILLING_RSS,
  /** In bytes. */
  DISK,
  DISK_PER_EVENT
}
