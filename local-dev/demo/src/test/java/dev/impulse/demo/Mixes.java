package dev.impulse.demo;

/** The usual mix of traffic, changed. */
final class Mixes {

  private Mixes() {}

  /** With another share of orders and payments before their customer. */
  static TrafficMix withEarly(double share) {
    TrafficMix usual = TrafficMix.DEMO;
    return new TrafficMix(
        usual.duplicates(),
        share,
        usual.payments(),
        usual.cancellations(),
        usual.eventsPerCustomer(),
        usual.eventsPerItem(),
        usual.mostItems(),
        usual.eventsPerMove());
  }
}
