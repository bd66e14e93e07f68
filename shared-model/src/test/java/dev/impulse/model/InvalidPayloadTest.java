package dev.impulse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.impulse.EventStream;
import dev.impulse.json.JsonCodec;
import dev.impulse.model.banking.BankingStreams;
import dev.impulse.model.pricing.PricingStreams;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.OrderId;
import dev.impulse.model.sales.OrderLine;
import dev.impulse.model.sales.OrderPlaced;
import dev.impulse.model.sales.SalesStreams;
import dev.impulse.spi.DecodeException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An event that cannot have happened is refused where it comes in, with field and value. */
class InvalidPayloadTest {

  private static final JsonCodec CODEC = JsonCodec.create();
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  private static final String ORDER =
      "{'@type':'sales.order-placed','id':'o1','customer':'c1',"
          + "'lines':[{'product':'p','quantity':2,'price':'EUR 1.00'},"
          + "{'product':'q','quantity':1,'price':'EUR 3.00'}],'placedAt':'2026-01-31T12:00:00Z'}";
  private static final String CANCELLED =
      "{'@type':'sales.order-cancelled','id':'o1','customer':'c1','amount':'EUR 5.00',"
          + "'cancelledAt':'2026-01-31T12:00:00Z'}";
  private static final String PAYMENT =
      "{'id':'p1','customer':'c1','amount':'EUR 5.00','paidAt':'2026-01-31T12:00:00Z'}";
  private static final String CUSTOMER =
      "{'id':'c1','name':'Ann','email':'a@b','creditLimit':'EUR 5.00','since':'2026-01-31T12:00:00Z'}";
  private static final String ITEM =
      "{'id':'i1','name':'Car','listPrice':'EUR 5.00','listedAt':'2026-01-31T12:00:00Z'}";
  private static final String INDEX =
      "{'index':'brent','value':70.5,'base':60,'at':'2026-01-31T12:00:00Z'}";

  private static final String ACCOUNT =
      "{'id':'giro','owner':'c1','currency':'EUR','since':'2026-01-31T12:00:00Z'}";
  private static final String PROFILE =
      "{'user':'c1','name':'Ann','email':'a@b','thresholds':[{'account':'giro','amount':'EUR 5.00'},"
          + "{'account':'loan','amount':'JPY 5'}],'since':'2026-01-31T12:00:00Z'}";

  private static <T> T decode(EventStream<?, T> stream, String json) {
    byte[] text = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return CODEC.decode(stream.payload(), text);
  }

  private static void assertRefused(
      EventStream<?, ?> stream, String valid, String part, String instead, String message) {
    assertThat(decode(stream, valid)).isNotNull();
    assertThat(valid).contains(part);
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> decode(stream, valid.replace(part, instead)))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'quantity':2 | 'quantity':0 | lines[0].quantity: must be at least 1, was 0",
        "EUR 3.00 | EUR -3.00 | lines[1].price: must not be negative, was EUR -3.00",
        "EUR 3.00 | USD 3.00 | EUR 2.00 and USD 3.00 have two currencies",
        "EUR 3.00 | 3.00 | lines[1].price: '3.00' is not an amount such as 'EUR 300.00'",
        "'id':'o1' | 'id':' ' | id: an order id must not be blank",
        "'customer':'c1' | 'customer':'' | customer: a customer id must not be blank",
      })
  void orders(String part, String instead, String message) {
    assertRefused(SalesStreams.ORDERS, ORDER, part, instead, message);
  }

  @Test
  void ordersWithoutLines() {
    String line = ORDER.substring(ORDER.indexOf('[') + 1, ORDER.indexOf(']'));

    assertRefused(SalesStreams.ORDERS, ORDER, line, "", "lines: must not be empty");
  }

  @Test
  void otherEventsOfSales() {
    assertRefused(
        SalesStreams.ORDERS,
        CANCELLED,
        "5.00",
        "-5.00",
        "amount: must not be negative, was EUR -5.00");
    assertRefused(
        SalesStreams.PAYMENTS,
        PAYMENT,
        "5.00",
        "0.00",
        "amount: must be more than zero, was EUR 0.00");
    assertRefused(
        SalesStreams.PAYMENTS, PAYMENT, "p1", "\\t", "id: a payment id must not be blank");
    assertRefused(
        SalesStreams.CUSTOMERS,
        CUSTOMER,
        "5.00",
        "-5.00",
        "creditLimit: must not be negative, was EUR -5.00");
    assertRefused(SalesStreams.CUSTOMERS, CUSTOMER, "a@b", " ", "email: must not be blank");
  }

  @Test
  void eventsOfPricing() {
    assertRefused(
        PricingStreams.ITEMS,
        ITEM,
        "5.00",
        "-5.00",
        "listPrice: must not be negative, was EUR -5.00");
    assertRefused(PricingStreams.ITEMS, ITEM, "i1", " ", "id: an item id must not be blank");
    assertRefused(
        PricingStreams.FUEL_INDEX,
        INDEX,
        "70.5",
        "-0.1",
        "value: must be more than zero, was -0.1");
    assertRefused(
        PricingStreams.FUEL_INDEX, INDEX, "60", "0.0", "base: must be more than zero, was 0.0");
    assertRefused(
        PricingStreams.FUEL_INDEX,
        INDEX,
        "70.5",
        "7E500",
        "value: must have at most 12 digits, was 7E+500");
    assertRefused(
        PricingStreams.FUEL_INDEX, INDEX, "brent", "", "index: an index id must not be blank");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "EUR | XAU | currency: must be one to pay with, was XAU",
        "giro | '' | id: an account id must not be blank",
      })
  void accounts(String part, String instead, String message) {
    assertRefused(BankingStreams.ACCOUNTS, ACCOUNT, part, instead.replace("'", ""), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a@b | ' ' | email: must not be blank",
        "loan | giro | thresholds: must be at most one an account",
        "JPY 5 | JPY 5.0 | thresholds[1].amount: '5.0' has more than the currency's 0 fraction digits",
      })
  void profiles(String part, String instead, String message) {
    assertRefused(BankingStreams.PROFILES, PROFILE, part, instead.replace("'", ""), message);
  }

  @Test
  void anOrderComesToTheSumOfItsLines() {
    Money price = Money.of("EUR", "1.25");
    List<OrderLine> lines = List.of(new OrderLine("p", 3, price), new OrderLine("q", 1, price));
    OrderPlaced order = new OrderPlaced(new OrderId("o"), new CustomerId("c"), lines, NOON);

    assertThat(order.total()).isEqualTo(Money.of("EUR", "5.00"));
  }
}
