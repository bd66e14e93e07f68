package dev.impulse.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest extends AgreementRules {

  @Override
  protected List<Payload<?>> payloads() {
    return SharedStreams.payloads();
  }

  @Test
  void aCurrencyOfTheSchemaIsOneOfTheJdkWithAsManyDigits() {
    for (MoneySchema.Currencies some : MoneySchema.CURRENCIES) {
      assertThat(some.all())
          .allSatisfy(code ->
              assertThat(Currency.getInstance(code).getDefaultFractionDigits())
                  .isEqualTo(some.digits()));
    }
  }
}
