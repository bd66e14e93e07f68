package dev.impulse.engine.banking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A folder with a bank's log ({@code events.tsv}: stream, tab, payload) and what it must lead to
 * ({@code expected/*.jsonl}), run by hand: {@code -Dbanking.folder=FOLDER}.
 */
@EnabledIfSystemProperty(named = BankingAcceptanceTest.FOLDER, matches = ".+")
class BankingAcceptanceTest {

  static final String FOLDER = "banking.folder";

  private static final Path GIVEN = Path.of(System.getProperty(FOLDER, ""));

  @TempDir static Path temp;

  private static List<Line> log = List.of();
  private static List<String> alertsLineByLine = List.of();

  @BeforeAll
  static void readLog() throws IOException {
    log =
        Files.readAllLines(GIVEN.resolve("events.tsv")).stream()
            .map(line -> line.split("\t", 2))
            .map(parts -> Line.of(parts[0], parts[1]))
            .toList();
    alertsLineByLine = Answers.of(temp.resolve("reference"), Feeding.LINE_BY_LINE, log).alerts();
  }

  private static List<String> expected(String name) throws IOException {
    return Files.readAllLines(GIVEN.resolve("expected").resolve(name)).stream()
        .map(Json::normal)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void theAnswersAreTheExpectedOnes(Feeding feeding) throws IOException {
    Answers answers = Answers.of(temp.resolve(feeding.name()), feeding, log);

    assertThat(answers.alerts()).isEqualTo(alertsLineByLine);
    assertThat(answers.alerts().stream().map(Json::normal)).isEqualTo(expected("alerts.jsonl"));
    assertThat(answers.balances().stream().map(Json::normal)).isEqualTo(expected("balances.jsonl"));
    assertThat(
            answers.refused().stream().map(json -> Json.only(json, "posting", "account", "amount")))
        .isEqualTo(expected("refused.jsonl"));
    assertThat(
            answers.messages().stream()
                .map(sent -> Json.object("key", sent.key(), "recipient", sent.recipient())))
        .isEqualTo(expected("messages.jsonl"));
    assertThat(answers.books()).isEqualTo(expected("final-balances.jsonl"));
    System.out.printf(
        "%s: %d events, %d alerts, %d balances, %d refused, %d messages, %d accounts%n",
        feeding,
        log.size(),
        answers.alerts().size(),
        answers.balances().size(),
        answers.refused().size(),
        answers.messages().size(),
        answers.books().size());
  }
}
