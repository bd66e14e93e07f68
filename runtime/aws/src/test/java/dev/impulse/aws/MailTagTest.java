package dev.impulse.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTagTest {

  @ParameterizedTest
  @ValueSource(strings = {"confirm/7", "confirm/ä b", ""})
  void theIdOfAMessageCanBeReadFromItsTag(String id) {
    assertThat(new String(Base64.getUrlDecoder().decode(MailTag.of(id)), UTF_8)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 191, 192, 5_000})
  void aTagIsOfLettersAndALengthThatSesTakes(int length) {
    assertThat(MailTag.of("ü".repeat(length))).matches("[A-Za-z0-9_-]{1,255}");
    assertThat(MailTag.of("a".repeat(length))).isNotEqualTo(MailTag.of("a".repeat(length) + "b"));
  }
}
