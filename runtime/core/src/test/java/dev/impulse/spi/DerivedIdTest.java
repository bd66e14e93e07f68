package dev.impulse.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DerivedIdTest {

  private static final Identity ORDER = new Identity("orders", "sales.order-placed", "o-1");

  @Test
  void isTheSameInEveryJvmAndVersion() {
    assertThat(DerivedId.of("join-ledger", ORDER, "enriched-orders", "c-1", 0))
        .isEqualTo("SrjAd1tLHN4LUFKz3pE5");
    assertThat(DerivedId.of("join-ledger", ORDER, "enriched-orders", "c-1", 1))
        .isEqualTo("a9ATxNyq1xOKv1RF-nkd");
    Identity other = new Identity("orders", "sales.order-placed", "ö-💶");
    assertThat(DerivedId.of("join-ledger", other, "enriched-orders", "c-1", 0))
        .isEqualTo("U8YCHjw5pEctT7q7A7oD");
  }

  @Test
  void isTwentyCharactersThatAreSafeInAUrl() {
    String id = DerivedId.of("f", ORDER, "s", "k", 0);
    assertThat(id).hasSize(20);
    assertThat(Base64.getUrlDecoder().decode(id)).hasSize(15);
  }

  @Test
  void everyPartMakesADifferenceAndSoDoesWhereItEnds() {
    Set<String> ids = new HashSet<>();
    ids.add(DerivedId.of("f", ORDER, "s", "k", 0));
    ids.add(DerivedId.of("g", ORDER, "s", "k", 0));
    ids.add(DerivedId.of("f", new Identity("x", ORDER.type(), ORDER.id()), "s", "k", 0));
    ids.add(DerivedId.of("f", new Identity(ORDER.source(), "x", ORDER.id()), "s", "k", 0));
    ids.add(DerivedId.of("f", new Identity(ORDER.source(), ORDER.type(), "x"), "s", "k", 0));
    ids.add(DerivedId.of("f", ORDER, "t", "k", 0));
    ids.add(DerivedId.of("f", ORDER, "s", "l", 0));
    ids.add(DerivedId.of("f", ORDER, "s", "k", 1));
    ids.add(DerivedId.of("f", ORDER, "sk", "", 0));
    ids.add(DerivedId.of("f", ORDER, "", "sk", 0));
    ids.add(DerivedId.of("f", ORDER, "s", "k0", 0));
    assertThat(ids).hasSize(11);
  }
}
