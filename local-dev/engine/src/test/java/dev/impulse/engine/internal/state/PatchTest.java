package dev.impulse.engine.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.engine.internal.store.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A text is what it was, from the one before and what is new. */
class PatchTest {

  private static final byte[] NOTHING = {};

  @Test
  void anyTextFollowsOnAnyOther() {
    Random random = new Random(14);
    byte[] before = NOTHING;
    for (int i = 0; i < 20_000; i++) {
      byte[] now = next(before, random);
      assertThat(patch(before, now).after(before)).isEqualTo(now);
      before = now;
    }
  }

  @Test
  void onlyWhatIsNewIsSaid() {
    Patch patch =
        patch(bytes("{\"owed\":120,\"name\":\"Ann\"}"), bytes("{\"owed\":135,\"name\":\"Ann\"}"));
    assertThat(new String(patch.middle(), StandardCharsets.UTF_8)).isEqualTo("35");
    assertThat(patch.isWhole()).isFalse();
  }

  @Test
  void whatHasNothingBeforeItIsWhole() {
    Patch patch = patch(NOTHING, bytes("{}"));
    assertThat(patch.isWhole()).isTrue();
    assertThat(patch.middle()).isEqualTo(bytes("{}"));
  }

  /** Of two letters, so that most ends are alike: the same again, cut, spread, or another. */
  private static byte[] next(byte[] before, Random random) {
    int at = random.nextInt(before.length + 1);
    int removed = random.nextInt(Math.min(3, before.length - at) + 1);
    byte[] added = new byte[random.nextInt(before.length > 40 ? 2 : 4)];
    for (int i = 0; i < added.length; i++) {
      added[i] = (byte) ('a' + random.nextInt(2));
    }
    byte[] now = Arrays.copyOf(before, before.length - removed + added.length);
    System.arraycopy(added, 0, now, at, added.length);
    System.arraycopy(before, at + removed, now, at + added.length, before.length - at - removed);
    return now;
  }

  private static Patch patch(byte[] before, byte[] now) {
    Bytes bytes = new Bytes();
    Patch.write(before, now, bytes);
    return Patch.readFrom(ByteBuffer.wrap(bytes.take()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
