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

class BookFormTest {

  private final Random random = new Random(42);

  @Test
  void anyBookIsReadAsItWasWritten() {
    for (int n = 0; n < 400; n++) {
      Book book = new RandomBooks(random, n % 30).book();

      assertThat(whole(BookForm.write(book)))
          .usingRecursiveComparison()
          .withStrictTypeChecking()
          .isEqualTo(book);
    }
  }

  /** As the form before this one wrote it: its recent identities are 7, 8 and 9. */
  private static final String FORMER =
      "00000003000000000000000700000000000000080000000000000009000309617474656d70742d31e807010673747265616d0231320084070103783e790201056c696e6573030246010100000000000000050101026e6fc8d90401126c696e652f616e6e2f617474656d70742d3101040100056c696e657303616e6e0469642d31027b7d";

  @Test
  void aBookOfTheFormerFormIsRead() {
    Book book = BookForm.read(HexFormat.of().parseHex(FORMER));

    assertThat(book.recent())
        .containsExactly(new Seen(7, 70, 0), new Seen(8, 70, 0), new Seen(9, 71, 0));
    assertThat(book.token()).isEqualTo("attempt-1");
    assertThat(book.given()).isEqualTo(Map.of("lines", 3L));
    assertThat(book.stop().orElseThrow().line().all())
        .containsExactly(new Segment("line/ann/attempt-1", 1, 4));
    assertThat(book.outbox()).singleElement().extracting(Outbound::lane).isEqualTo("lines/ann");
    assertThat(book.wakes()).isZero();
    assertThat(book.setAside()).isEmpty();
    assertThat(book.hops()).isZero();
    assertThat(book.skipped()).isEqualTo(Segments.NONE);
  }

  @Test
  void anIdentityTakesTenBytesAndWhatItsSecondTakes() {
    List<Seen> seen =
        LongStream.range(0, 256).mapToObj(n -> new Seen(random.nextLong(), n, 1)).toList();

    assertThat(
            BookForm.write(withRecent(seen)).length - BookForm.write(withRecent(List.of())).length)
        .isBetween(256 * 10, 256 * 11);
  }

  private static Book withRecent(List<Seen> seen) {
    return new Book(
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
    for (Book book : small(20)) {
      byte[] form = BookForm.write(book);
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
    for (Book book :
        List.of(new RandomBooks(random, 1).book(), new RandomBooks(random, 90).book())) {
      byte[] form = BookForm.write(book);

      assertThatThrownBy(() -> whole(Arrays.copyOf(form, form.length + 1)))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("follow");
    }
  }

  @Test
  void changedBytesAreRefusedOrSayWhatIsRead() throws IOException {
    int refused = 0;
    List<Book> books = small(200);
    for (int n = 0; n < 20_000; n++) {
      byte[] form = BookForm.write(books.get(n % books.size()));
      form[random.nextInt(form.length)] ^= (byte) (1 << random.nextInt(8));

      refused += isRefused(form) ? 1 : 0;
    }
    assertThat(refused).isBetween(4_000, 16_000);
  }

  @Test
  void changedBytesOfALargeBookAreRefusedOrRead() {
    byte[] form = BookForm.write(new RandomBooks(random, 90).book());
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
  void anUnreadableBookTellsItsKey() {
    Item item = new Item("ann", 7, 1, new byte[0], new byte[] {9}, Optional.empty());

    assertThatThrownBy(() -> Stored.of(Optional.of(item)))
        .hasMessageContaining("key ann, version 7")
        .hasRootCauseMessage("it ends too early");
  }

  @Test
  void effectsAreReadWhenTheyAreAskedFor() {
    Book book = new RandomBooks(random, 30).book();
    byte[] form = BookForm.write(book);
    form[form.length - 1] ^= 1;

    Book read = BookForm.read(form);

    assertThat(read.outbox()).hasSameSizeAs(book.outbox()).isNotEmpty();
    assertThat(read.recent()).isEqualTo(book.recent());
    assertThatThrownBy(() -> read.outbox().getFirst())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("damaged, or not in a form that this version knows: ");
  }

  /** A book with its effects, which are read only when they are asked for. */
  private static Book whole(byte[] form) {
    Book book = BookForm.read(form);
    assertThat(book.outbox()).doesNotContainNull();
    return book;
  }

  /** Books of which each map has one entry at most: then one book has one form. */
  private List<Book> small(int number) {
    return Stream.generate(() -> new RandomBooks(random, 1).book()).limit(number).toList();
  }

  /** If it is read, then all of its bytes are of the book that is read, however deflated. */
  private static boolean isRefused(byte[] form) throws IOException {
    Book read;
    try {
      read = whole(form);
    } catch (UncheckedIOException e) {
      return true;
    }
    assertThat(inflated(BookForm.write(read))).isEqualTo(inflated(form));
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
