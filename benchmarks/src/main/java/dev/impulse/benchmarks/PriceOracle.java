package dev.impulse.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.impulse.demo.Euros;
import dev.impulse.model.pricing.FuelIndex;
import dev.impulse.model.pricing.IndexId;
import dev.impulse.model.pricing.Item;
import dev.impulse.model.pricing.ItemId;
import dev.impulse.model.pricing.ItemPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.LongStream;
import java.util.zip.CRC32C;

/**
 * Numbered items whose list prices follow from their numbers, and what each must cost: its list
 * price first, and then once what it costs after the index has moved. It shares no code with the
 * functions.
 */
final class PriceOracle {

  private static final Instant LISTED = Instant.parse("2026-01-01T00:00:00Z");

  /** From 100 to 150: with a fuel share of 3/10, every price rises by 15 %. */
  static final FuelIndex MOVED =
      new FuelIndex(
          new IndexId("brent"),
          new BigDecimal("150"),
          new BigDecimal("100"),
          Instant.parse("2026-01-02T00:00:00Z"));

  private final byte[] timesPriced;
  private final WrongAnswers faults = new WrongAnswers();

  PriceOracle(int items) {
    this.timesPriced = new byte[items];
  }

  /** The same numbers, those together whose items are in one of so many buckets. */
  static LongStream byBucket(LongStream numbers, int buckets) {
    return numbers
        .map(number -> bucket(number, buckets) << Integer.SIZE | number)
        .sorted()
        .map(both -> both & 0xFFFF_FFFFL);
  }

  private static long bucket(long number, int buckets) {
    CRC32C checksum = new CRC32C();
    checksum.update(("I-" + number).getBytes(UTF_8));
    return checksum.getValue() % buckets;
  }

  static Item item(long number) {
    return new Item(
        new ItemId("I-" + number), "Item " + number, Euros.of(listCents(number)), LISTED);
  }

  private static long listCents(long number) {
    return 100 + number * 7_919 % 100_000;
  }

  /** Is told each price, in the order of the log. */
  void priced(ItemPrice price) {
    int number = Integer.parseInt(price.item().value().substring(2));
    if (number >= timesPriced.length) {
      faults.found("nobody has listed " + price.item());
      return;
    }
    long list = listCents(number);
    long expected = timesPriced[number]++ == 0 ? list : (list * 115 + 50) / 100;
    if (price.price().minor() != expected || price.listPrice().minor() != list) {
      faults.found("%s is not %d of a list price of %d".formatted(price, expected, list));
    }
  }

  /** What is wrong, once all was told. */
  WrongAnswers faults() {
    for (int number = 0; number < timesPriced.length; number++) {
      if (timesPriced[number] != 2) {
        faults.found("I-%d was priced %d times, not 2".formatted(number, timesPriced[number]));
      }
    }
    return faults;
  }
}
