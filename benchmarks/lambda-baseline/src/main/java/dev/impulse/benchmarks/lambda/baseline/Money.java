package dev.impulse.benchmarks.lambda.baseline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;

/** An amount such as {@code EUR 300.00}. */
@Serdeable
record Money(String currency, BigDecimal amount) {

  @JsonCreator
  static Money parse(String text) {
    int space = text.indexOf(' ');
    return new Money(text.substring(0, space), new BigDecimal(text.substring(space + 1)));
  }

  boolean isMoreThan(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("%s and %s have two currencies".formatted(this, other));
    }
    return amount.compareTo(other.amount) > 0;
  }

  @JsonValue
  @Override
  public String toString() {
    return currency + ' ' + amount.toPlainString();
  }
}
