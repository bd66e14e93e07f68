package dev.impulse.store.compression;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeflatedTest {

  private static final int OURS = 2;
  private static final int HEAD = 5;

  private final Random random = new Random(42);

  /** Texts of any length. */
  enum Kind {
    /** Nothing makes these smaller. */
    NOISE {
      @Override
      byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
      }
    },
    ONE_BYTE {
      @Override
      byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) random.nextInt());
        return bytes;
      }
    },
    FEW_BYTES {
      @Override
      byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
          bytes[i] = (byte) (random.nextInt(3) * 100);
        }
        return bytes;
      }
    },
    /** The same again and again, from near to as far as can be told. */
    PERIODS {
      @Override
      byte[] bytes(Random random, int length) {
        byte[] bytes = NOISE.bytes(random, length);
        int period = 1 + random.nextInt(Math.max(1, length));
        for (int i = period; i < length; i++) {
          bytes[i] = random.nextInt(200) == 0 ? bytes[i] : bytes[i - period];
        }
        return bytes;
      }
    },
    JSON {
      @Override
      byte[] bytes(Random random, int length) {
        return Arrays.copyOf(events(random, length / 100 + 1).getBytes(UTF_8), length);
      }
    };

    abstract byte[] bytes(Random random, int length);
  }

  private static String events(Random random, int number) {
    return IntStream.range(0, number)
        .mapToObj(n ->
            "{\"specversion\":\"1.0\",\"id\":\"%016x\",\"source\":\"shop\",\"partitionkey\":\"%d\",\"data\":{\"amount\":\"EUR %d.00\",\"customer\":\"Jürgen\"}}"
                .formatted(random.nextLong(), random.nextInt(100), random.nextInt(5000)))
        .collect(Collectors.joining("\n"));
  }

  private static byte[] deflated(byte[] bytes) {
    return Deflated.of(bytes, bytes.length);
  }

  private static byte[] inflated(byte[] form) throws IOException {
    try (InputStream in = Deflated.open(form, 0)) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @EnumSource
  void bytesOfAnyLengthComeBack(Kind kind) throws IOException {
    for (int n = 0; n < 2_000; n++) {
      byte[] bytes = kind.bytes(random, n < 400 ? n : random.nextInt(40_000));
      byte[] form = deflated(bytes);

      assertThat(form.length).isLessThanOrEqualTo(bytes.length + 1);
      assertThat(inflated(form)).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theJdkInflatesThemTooIfItIsToldWhatIsAgreedOn(Kind kind) throws Exception {
    int ours = 0;
    for (int n = 0; n < 500; n++) {
      byte[] bytes = kind.bytes(random, 128 + random.nextInt(31_000));
      byte[] form = deflated(bytes);
      if (form[0] == OURS) {
        ours++;
        assertThat(byTheJdk(form, bytes.length)).isEqualTo(bytes);
      }
    }
    assertThat(ours).isGreaterThan(kind == Kind.NOISE ? -1 : 300);
  }

  private static byte[] byTheJdk(byte[] form, int length) throws DataFormatException {
    try (Inflater inflater = new Inflater(true)) {
      inflater.setDictionary(Code.BEFORE);
      inflater.setInput(Block.around(form, HEAD));
      byte[] bytes = new byte[length];
      assertThat(inflater.inflate(bytes)).isEqualTo(length);
      inflater.inflate(new byte[1]);
      assertThat(inflater.finished()).isTrue();
      return bytes;
    }
  }

  @Test
  void eventsOfOneKeyAreSmallerThanZlibMakesThem() {
    int smaller = 0;
    for (int n = 0; n < 200; n++) {
      byte[] bytes = events(random, 2 + random.nextInt(8)).getBytes(UTF_8);
      Deflater zlib = new Deflater(Deflater.BEST_COMPRESSION, true);
      zlib.setInput(bytes);
      zlib.finish();
      smaller += deflated(bytes).length < zlib.deflate(new byte[bytes.length]) ? 1 : 0;
      zlib.end();
    }
    assertThat(smaller).isGreaterThan(190);
  }

  @Test
  void theyAreReadPieceByPiece() throws IOException {
    byte[] bytes = Kind.JSON.bytes(random, 5_000);
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (InputStream in = Deflated.open(deflated(bytes), 0)) {
      while (in.available() > 0) {
        read.write(in.read());
        read.write(in.readNBytes(random.nextInt(100)));
        assertThat(in.available()).isEqualTo(bytes.length - read.size());
      }
      assertThat(in.read()).isEqualTo(-1);
    }
    assertThat(read.toByteArray()).isEqualTo(bytes);
  }

  @Test
  void whatIsCutOffOrGoesOnIsRefused() {
    byte[] form = deflated(Kind.JSON.bytes(random, 3_000));
    for (int length = 0; length < form.length; length++) {
      byte[] cut = Arrays.copyOf(form, length);

      assertThatThrownBy(() -> inflated(cut)).isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> inflated(Arrays.copyOf(form, form.length + 1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("follow");
  }

  @Test
  void changedBytesAreRefusedOrRead() {
    byte[] form = deflated(Kind.JSON.bytes(random, 1_000));
    int refused = 0;
    for (int n = 0; n < 20_000; n++) {
      byte[] changed = form.clone();
      changed[random.nextInt(form.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        inflated(changed);
      } catch (IOException e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(1_000, 20_000);
  }
}
