package dev.impulse.engine.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is put into a buffer is in it, however large it grows. */
class BytesTest {

  private final Bytes bytes = new Bytes();

  @Test
  void aNumberIsWrittenAsEverybodyWritesIt() {
    LongStream powers = LongStream.iterate(1, power -> power * 10).limit(19);
    List<Long> numbers = new ArrayList<>(List.of(0L, Long.MAX_VALUE, Long.MIN_VALUE));
    powers.forEach(power -> numbers.addAll(List.of(power - 1, power, power + 1, -power)));
    new Random(3).longs(500).forEach(number -> numbers.add(number >> (number & 63)));
    for (long number : numbers) {
      assertThat(text(bytes.putDecimal(number).take())).isEqualTo(Long.toString(number));
    }
  }

  @Test
  void textsAndNumbersOfAnySizeAreReadInTheOrderInWhichTheyWerePut() {
    Random random = new Random(4);
    List<String> texts = new ArrayList<>();
    List<byte[]> blobs = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      texts.add(RandomTexts.next(random, i));
      blobs.add(RandomTexts.bytes(random, i * 50));
      bytes.putSized(texts.get(i)).putSized(blobs.get(i)).putInt(i).putLong(-i);
    }
    ByteBuffer all = ByteBuffer.wrap(bytes.take());
    for (int i = 0; i < 300; i++) {
      assertThat(Bytes.sizedText(all)).isEqualTo(texts.get(i));
      assertThat(Bytes.sized(all)).isEqualTo(blobs.get(i));
      assertThat(all.getInt()).isEqualTo(i);
      assertThat(all.getLong()).isEqualTo(-i);
    }
    assertThat(all.hasRemaining()).isFalse();
    assertThat(bytes.length()).isZero();
  }

  @Test
  void aTextThatIsNotPlainIsNotPut() {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      String text = RandomTexts.next(random, 5);
      boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '"' && c != '\\');
      assertThat(bytes.putPlain(text)).as(text).isEqualTo(plain);
      assertThat(text(bytes.take())).isEqualTo(plain ? text : "");
    }
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
