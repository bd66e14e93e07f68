package dev.impulse.spi;

import static dev.impulse.Hotel.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Event;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdentityTest {

  private static final int MILLION = 1_000_000;

  @Test
  void anEventIsIdentifiedBySourceTypeAndIdWhateverElseItCarries() {
    Event<String> first = new Event<>("o-1", "orders", "sales.order-placed", "c-1", NOON, "a");
    Event<String> again =
        new Event<>("o-1", "orders", "sales.order-placed", "c-2", Instant.EPOCH, "b");
    assertThat(Identity.of(first)).isEqualTo(Identity.of(again));
    assertThat(Identity.of(first)).isEqualTo(new Identity("orders", "sales.order-placed", "o-1"));
  }

  @Test
  void aWakeIsIdentifiedByFunctionKeyAndNumber() {
    assertThat(Identity.ofWake("remind", "c-1", 7))
        .isEqualTo(new Identity("remind", "impulse.wake", "c-1@7"));
  }

  @Test
  void fingerprintsAreTheSameInEveryJvmAndVersion() {
    assertThat(new Identity("orders", "sales.order-placed", "o-1").fingerprint())
        .isEqualTo(1305209730958079453L);
    assertThat(new Identity("orders", "sales.order-placed", "ö-💶").fingerprint())
        .isEqualTo(-1172700435083351469L);
  }

  @Test
  void whereOnePartEndsAndTheNextBeginsMakesADifference() {
    LongStream fingerprints =
        LongStream.of(
            new Identity("ab", "c", "d").fingerprint(),
            new Identity("a", "bc", "d").fingerprint(),
            new Identity("a", "b", "cd").fingerprint(),
            new Identity("abc", "", "d").fingerprint(),
            new Identity("", "abc", "d").fingerprint());
    assertThat(fingerprints.distinct().count()).isEqualTo(5);
  }

  @Test
  void aMillionConsecutiveIdsHaveAMillionFingerprints() {
    assertThat(distinct(i -> new Identity("orders", "sales.order-placed", "o-" + i)))
        .isEqualTo(MILLION);
  }

  @Test
  void aMillionRandomIdsOfSeveralSourcesHaveAMillionFingerprints() {
    Random random = new Random(4711);
    assertThat(
            distinct(i ->
                new Identity(
                    "source-" + i % 7,
                    "type-" + i % 3,
                    Long.toHexString(random.nextLong()) + "-" + i)))
        .isEqualTo(MILLION);
  }

  private interface Numbered {
    Identity identity(int number);
  }

  private static long distinct(Numbered identities) {
    long[] fingerprints = new long[MILLION];
    for (int i = 0; i < MILLION; i++) {
      fingerprints[i] = identities.identity(i).fingerprint();
    }
    return Arrays.stream(fingerprints).distinct().count();
  }
}
