package dev.impulse.engine.nexmark;

import static dev.impulse.engine.nexmark.NexmarkStreams.AUCTIONS;
import static dev.impulse.engine.nexmark.NexmarkStreams.BIDS;
import static dev.impulse.engine.nexmark.NexmarkStreams.LOCAL_ITEMS;
import static dev.impulse.engine.nexmark.NexmarkStreams.NEW_SELLERS;
import static dev.impulse.engine.nexmark.NexmarkStreams.PERSONS;
import static dev.impulse.engine.nexmark.NexmarkStreams.WINNERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.EventStream;
import dev.impulse.engine.ImportedHistory;
import dev.impulse.engine.ImportedHistory.Past;
import dev.impulse.json.JsonCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened years ago leads to what it would have led to then. */
class NexmarkTest {

  private static final String FOLDER = "nexmark.folder";

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theAnswersAreThoseOfTheQueries(long seed) {
    List<Past<?>> traffic = Traffic.of(seed);
    NexmarkOracle oracle = oracle(traffic);

    assertThat(oracle.localItems()).hasSizeGreaterThan(10);
    assertThat(oracle.newSellers()).hasSizeBetween(50, 250);
    assertThat(oracle.winners()).hasSizeGreaterThan(100);
    assertAnswers(imported(traffic), oracle);
  }

  /**
   * The first 5,000 events of Beam's generator (one generator, else its defaults), run by hand:
   * {@code persons}, {@code auctions} or {@code bids}, a tab and the payload in each line of {@code
   * events.tsv}. Beam's own queries give as many answers.
   */
  @Test
  @EnabledIfSystemProperty(named = FOLDER, matches = ".+")
  void theAnswersAreAsManyAsBeamHas() throws IOException {
    List<Past<?>> traffic =
        Files.readAllLines(Path.of(System.getProperty(FOLDER), "events.tsv")).stream()
            .<Past<?>>map(NexmarkTest::past)
            .toList();
    ImportedHistory history = imported(traffic);

    assertAnswers(history, oracle(traffic));
    assertThat(history.emitted(LOCAL_ITEMS)).hasSize(4);
    assertThat(history.emitted(NEW_SELLERS)).hasSize(298);
    assertThat(history.emitted(WINNERS)).hasSize(89);
  }

  private ImportedHistory imported(List<Past<?>> traffic) {
    return ImportedHistory.of(
        temp,
        traffic,
        new RouteAuctions(),
        new FindLocalItems(),
        new FindNewSellers(),
        new CloseAuctions());
  }

  private static void assertAnswers(ImportedHistory history, NexmarkOracle oracle) {
    assertThat(history.emitted(LOCAL_ITEMS))
        .containsExactlyInAnyOrderElementsOf(oracle.localItems());
    assertThat(history.emitted(NEW_SELLERS))
        .containsExactlyInAnyOrderElementsOf(oracle.newSellers());
    assertThat(history.emitted(WINNERS)).containsExactlyInAnyOrderElementsOf(oracle.winners());
    assertThat(history.states("find-new-sellers")).isZero();
  }

  private static NexmarkOracle oracle(List<Past<?>> traffic) {
    return new NexmarkOracle(
        of(traffic, Person.class), of(traffic, Auction.class), of(traffic, Bid.class));
  }

  private static <T> List<T> of(List<Past<?>> traffic, Class<T> type) {
    return traffic.stream().map(Past::data).filter(type::isInstance).map(type::cast).toList();
  }

  private static Past<?> past(String line) {
    String[] parts = line.split("\t", 2);
    return switch (parts[0]) {
      case "persons" -> past(PERSONS, parts[1]);
      case "auctions" -> past(AUCTIONS, parts[1]);
      case "bids" -> past(BIDS, parts[1]);
      default -> throw new IllegalArgumentException(line);
    };
  }

  private static <T> Past<T> past(EventStream<?, T> stream, String json) {
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    return new Past<>(stream, JsonCodec.create().decode(stream.payload(), text));
  }
}
