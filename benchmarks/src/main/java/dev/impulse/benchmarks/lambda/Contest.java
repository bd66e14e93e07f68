package dev.impulse.benchmarks.lambda;

import dev.impulse.functions.sales.CheckLimits;
import dev.impulse.functions.sales.JoinLedger;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A function on Lambda that is written in several ways, Impulse's first.
 *
 * @param about what the ways have in common and what not
 * @param effects how many events an invocation leads to
 * @param before what each is given first, to know it
 * @param events what each is given then, by the number of the invocation
 */
public record Contest(
    String function,
    String about,
    int effects,
    List<Way> ways,
    List<byte[]> before,
    IntFunction<byte[]> events) {

  private static final int CUSTOMERS = 200;
  private static final String BY_HAND = "Jackson streaming by hand";

  /** A way to write it, and a function that has just started. */
  public record Way(String title, Supplier<Handler> start) {}

  /**
   * All there are.
   *
   * @param records how many an invocation brings
   * @param micronaut the folder with what the build has made of Micronaut's handler
   */
  public static List<Contest> all(int records, Path micronaut) {
    return List.of(checkLimits(records, micronaut), joinLedger(records));
  }

  private static Contest checkLimits(int records, Path micronaut) {
    byte[] event = KinesisEvents.enrichedOrders(records);
    return new Contest(
        "check-limits",
        """
        From the bytes of a Kinesis event of %,d enriched orders to the decisions as bytes and the \
        response. Micronaut's handler has a class loader and libraries of its own; its ids are plain \
        texts and its amounts decimals.\
        """
            .formatted(records),
        records,
        List.of(
            new Way("Impulse", () -> new ImpulseHandler(new CheckLimits())),
            new Way(BY_HAND, StreamingHandler::new),
            new Way("aws-lambda-java-serialization, Jackson databind", PojoHandler::new),
            new Way("Micronaut's handler and serde", () -> MicronautHandler.in(micronaut))),
        List.of(),
        _ -> event);
  }

  private static Contest joinLedger(int records) {
    KinesisOrders orders = new KinesisOrders(CUSTOMERS, records);
    return new Contest(
        "join-ledger",
        """
        From the bytes of a Kinesis event of %,d orders of %d customers, who place 20 a day each, to \
        enriched orders as bytes, items as bytes and the response; the tables are in memory, so it \
        is without their client. By hand, events are grouped by customer, each customer is loaded \
        once, folded, and put once on a condition; a duplicate is known by its id for a day, and \
        what leaves does so before the put, so that a crash repeats it. By hand, there are no \
        payments, and nothing of these: the effects kept with the state, so that they are those of \
        the write that won; marks of the source, by which a record of any age is known; folding again \
        after a conflict; a decision that fails parked alone; bytes deflated, which costs CPU and \
        saves write units; log, metrics and traces.\
        """
            .formatted(records, CUSTOMERS),
        orders.placed(),
        List.of(
            new Way("Impulse", () -> new ImpulseHandler(new JoinLedger())),
            new Way(BY_HAND, StreamingLedger::new)),
        List.of(orders.customers()),
        orders::batch);
  }
}
