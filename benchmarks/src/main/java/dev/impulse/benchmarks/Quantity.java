package dev.impulse.benchmarks;

/** Something that is measured as things grow. */
enum Quantity {
  PUT("of them put", 1, 0),
  EVENTS_PER_CORE_SECOND("events/s/core", 1, 0),
  EVENTS_PER_SECOND("events/s", 1, 0),
  DELIVERIES_PER_CORE_SECOND("deliveries/s/core", 1, 0),
  REPLAYED_PER_CORE_SECOND("replayed events/s/core", 1, 0),
  REPLAYED_PER_SECOND("replayed events/s", 1, 0),
  START_MILLIS("start to first decision, ms", 1, 0),
  OPEN_MILLIS("start to open, ms", 1, 0),
  LOAD_SECONDS("listed in, s", 1, 1),
  REPRICE_SECONDS("repriced in, s", 1, 2),
  DELIVERY_MICROS("one event, median, µs", 1, 0),
  DELIVERY_P99_MICROS("one event, p99, µs", 1, 0),
  IDLE_SHARE("idle, % of a core", 0.01, 2),
  RSS("peak RSS, MB", 1 << 20, 0),
  FILLING_RSS("peak RSS while filling, MB", 1 << 20, 0),
  DISK("disk, MB", 1 << 20, 0),
  DISK_PER_EVENT("disk, B/event put", 1, 0);

  private final String title;
  private final double unit;
  private final int decimals;

  Quantity(String title, double unit, int decimals) {
    this.title = title;
    this.unit = unit;
    this.decimals = decimals;
  }

  /** Its name with the unit in which it is told. */
  String title() {
    return title;
  }

  /** What is one of the unit that it is told in. */
  double unit() {
    return unit;
  }

  /** How many decimals it is told with. */
  int decimals() {
    return decimals;
  }

  String told(Spread spread) {
    Spread inUnit = spread.by(unit);
    return spread.min() == spread.max()
        ? told(inUnit.median())
        : Figures.spread(inUnit, this::told);
  }

  private String told(double inUnit) {
    return Figures.rounded(inUnit, decimals);
  }
}
