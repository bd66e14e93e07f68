package dev.impulse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.store.RecentIdentities.Seen;
import dev.impulse.store.Segments.Segment;
import dev.impulse.store.compression.Deflated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyMetadataCodecTest {

  private final Random random = new Random(42);

  @Test
  void anyMetadataIsReadAsItWasWritten() {
    for (int n = 0; n < 400; n++) {
      KeyMetadata metadata = new RandomKeyMetadata(random, n % 30).metadata();

      assertThat(whole(KeyMetadataCodec.write(metadata)))
          .usingRecursiveComparison()
          .withStrictTypeChecking()
          .isEqualTo(metadata);
    }
  }

  /** As the form before this one wrote it: its recent identities are 7, 8 and 9. */
  private static final String FORMER =
      "00000003000000000000000700000000000000080000000000000009000309617474656d70742d31e807010673747265616d0231320084070103783e790201056c696e6573030246010100000000000000050101026e6fc8d90401126c696e652f616e6e2f617474656d70742d3101040100056c696e657303616e6e0469642d31027b7d";

  @Test
  void metadataOfTheFormerFormIsRead() {
    KeyMetadata metadata = KeyMetadataCodec.read(HexFormat.of().parseHex(FORMER));

    assertThat(metadata.recent())
        .containsExactly(new Seen(7, 70, 0), new Seen(8, 70, 0), new Seen(9, 71, 0));
    assertThat(metadata.token()).isEqualTo("attempt-1");
    assertThat(metadata.given()).isEqualTo(Map.of("lines", 3L));
    assertThat(metadata.stop().orElseThrow().line().all())
        .containsExactly(new Segment("line/ann/attempt-1", 1, 4));
    assertThat(metadata.outbox())
        .singleElement()
        .extracting(OutboundEffect::lane)
        .isEqualTo("lines/ann");
    assertThat(metadata.wakes()).isZero();
    assertThat(metadata.setAside()).isEmpty();
    assertThat(metadata.hops()).isZero();
    assertThat(metadata.skipped()).isEqualTo(Segments.NONE);
  }

  @Test
  void anIdentityTakesTenBytesAndWhatItsSecondTakes() {
    List<Seen> seen =
        LongStream.range(0, 256).mapToObj(n -> new Seen(random.nextLong(), n, 1)).toList();

    assertThat(
            KeyMetadataCodec.write(withRecent(seen)).length
                - KeyMetadataCodec.write(withRecent(List.of())).length)
        .isBetween(256 * 10, 256 * 11);
  }

  private static KeyMetadata withRecent(List<Seen> seen) {
    return new KeyMetadata(
        "",
        0,
        Map.of(),
        Map.of(),
        Map.of(),
        seen,
        0,
        List.of(),
        false,
        Optional.empty(),
        Segments.NONE,
        0,
        Optional.empty(),
        0);
  }

  @Test
  void whatIsCutOffAnywhereIsRefused() {
    for (KeyMetadata metadata : small(20)) {
      byte[] form = KeyMetadataCodec.write(metadata);
      for (int length = 0; length < form.length; length++) {
        byte[] cut = Arrays.copyOf(form, length);

        assertThatThrownBy(() -> whole(cut))
            .isInstanceOf(UncheckedIOException.class)
            .hasMessageStartingWith("damaged, or not in a form that this version knows: ");
      }
    }
  }

  @Test
  void whatGoesOnAfterItsEndIsRefused() {
    for (KeyMetadata metadata :
        List.of(
            new RandomKeyMetadata(random, 1).metadata(),
            new RandomKeyMetadata(random, 90).metadata())) {
      byte[] form = KeyMetadataCodec.write(metadata);

      assertThatThrownBy(() -> whole(Arrays.copyOf(form, form.length + 1)))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("follow");
    }
  }

  @Test
  void changedBytesAreRefusedOrSayWhatIsRead() throws IOException {
    int refused = 0;
    List<KeyMetadata> books = small(200);
    for (int n = 0; n < 20_000; n++) {
      byte[] form = KeyMetadataCodec.write(books.get(n % books.size()));
      form[random.nextInt(form.length)] ^= (byte) (1 << random.nextInt(8));

      refused += isRefused(form) ? 1 : 0;
    }
    assertThat(refused).isBetween(4_000, 16_000);
  }

  @Test
  void changedBytesOfLargeMetadataAreRefusedOrRead() {
    byte[] form = KeyMetadataCodec.write(new RandomKeyMetadata(random, 90).metadata());
    for (int n = 0; n < 5_000; n++) {
      byte[] changed = form.clone();
      changed[random.nextInt(form.length)] = (byte) random.nextInt(256);
      try {
        assertThat(whole(changed)).isNotNull();
      } catch (UncheckedIOException e) {
        assertThat(e).hasMessageStartingWith("damaged, ");
      }
    }
  }

  @Test
  void unreadableMetadataTellsItsKey() {
    KeyItem item = new KeyItem("ann", 7, 1, new byte[0], new byte[] {9}, Optional.empty());

    assertThatThrownBy(() -> StoredKey.of(Optional.of(item)))
        .hasMessageContaining("key ann, version 7")
        .hasRootCauseMessage("it ends too early");
  }

  @Test
  void effectsAreReadWhenTheyAreAskedFor() {
    KeyMetadata metadata = new RandomKeyMetadata(random, 30).metadata();
    byte[] form = KeyMetadataCodec.write(metadata);
    form[form.length - 1] ^= 1;

    KeyMetadata read = KeyMetadataCodec.read(form);

    assertThat(read.outbox()).hasSameSizeAs(metadata.outbox()).isNotEmpty();
    assertThat(read.recent()).isEqualTo(metadata.recent());
    assertThatThrownBy(() -> read.outbox().getFirst())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("damaged, or not in a form that this version knows: ");
  }

  /** Metadata with its effects, which are read only when they are asked for. */
  private static KeyMetadata whole(byte[] form) {
    KeyMetadata metadata = KeyMetadataCodec.read(form);
    assertThat(metadata.outbox()).doesNotContainNull();
    return metadata;
  }

  /** Metadata of which each map has one entry at most: then one has one form. */
  private List<KeyMetadata> small(int number) {
    return Stream.generate(() -> new RandomKeyMetadata(random, 1).metadata())
        .limit(number)
        .toList();
  }

  /** If it is read, then all of its bytes are of the metadata that is read, however deflated. */
  private static boolean isRefused(byte[] form) throws IOException {
    KeyMetadata read;
    try {
      read = whole(form);
    } catch (UncheckedIOException e) {
      return true;
    }
    assertThat(inflated(KeyMetadataCodec.write(read))).isEqualTo(inflated(form));
    return false;
  }

  private static byte[] inflated(byte[] form) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(form);
    int rest = Integer.BYTES + ~bytes.getInt() * (Long.BYTES + Short.BYTES);
    ByteArrayOutputStream inflated = new ByteArrayOutputStream();
    inflated.write(form, 0, rest);
    try (InputStream in = Deflated.open(form, rest)) {
      in.transferTo(inflated);
    }
    return inflated.toByteArray();
  }
}
