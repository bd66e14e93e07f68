package dev.impulse.engine.banking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a log depends on its order alone, not on how it came in. */
class BankingFeedingTest {

  private static final int EVENTS = 1_500;
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theSameLogLeadsToTheSameAlertsHoweverItIsFed(long seed) {
    List<Line> log = log(new Random(seed));
    Answers oneByOne = Answers.of(temp.resolve("reference"), Feeding.LINE_BY_LINE, log);

    assertThat(oneByOne.alerts()).hasSizeGreaterThan(50);
    for (Feeding feeding : Feeding.values()) {
      assertThat(Answers.of(temp.resolve(feeding.name()), feeding, log))
          .as(feeding.name())
          .isEqualTo(oneByOne);
    }
  }

  /** Twelve accounts of four users, known from the start or later; some events come again. */
  private static List<Line> log(Random random) {
    List<Line> log = new ArrayList<>();
    for (int n = 0; n < EVENTS; n++) {
      Instant at = NOON.plusSeconds(60L * n - random.nextInt(3) * 3_600L);
      log.add(
          switch (random.nextInt(20)) {
            case 0 -> account(random.nextInt(12));
            case 1, 2, 3 -> profile(random, at);
            case 4 -> log.isEmpty() ? account(0) : log.get(random.nextInt(log.size()));
            default -> posting(n, random, at);
          });
    }
    return log;
  }

  private static Line account(int number) {
    return Line.of(
        "accounts",
        """
        {"id":"a%d","owner":"u%d","currency":"EUR","since":"%s"}\
        """
            .formatted(number, number % 4, NOON));
  }

  private static Line posting(int n, Random random, Instant at) {
    return Line.of(
        "postings",
        """
        {"id":"p%d","account":"a%d","amount":"%s %d","postedAt":"%s"}\
        """
            .formatted(
                n,
                random.nextInt(12),
                random.nextInt(30) == 0 ? "JPY" : "EUR",
                random.nextInt(201) - 100,
                at));
  }

  private static Line profile(Random random, Instant since) {
    int user = random.nextInt(4);
    String thresholds =
        IntStream.of(user, user + 4, user + 8)
            .filter(_ -> random.nextInt(4) > 0)
            .mapToObj(account ->
                """
                {"account":"a%d","amount":"EUR %d"}\
                """
                    .formatted(account, random.nextInt(201) - 100))
            .collect(Collectors.joining(","));
    return Line.of(
        "profiles",
        """
        {"user":"u%d","name":"User","email":"u%d@example.org","thresholds":[%s],"since":"%s"}\
        """
            .formatted(user, user, thresholds, since));
  }
}
