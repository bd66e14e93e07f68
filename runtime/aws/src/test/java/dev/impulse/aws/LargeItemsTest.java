package dev.impulse.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.store.KeyItem;
import dev.impulse.store.Meter;
import dev.impulse.store.RefusedException;
import dev.impulse.store.StateTable;
import dev.impulse.store.UnavailableException;
import dev.impulse.store.WriteResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.DoubleAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How states are laid out by their size, and that nothing is left behind. */
@OnEmulator(Service.DYNAMODB)
class LargeItemsTest {

  private final String name = Emulator.newTable();
  private final DoubleAdder units = new DoubleAdder();
  private final DynamoDbTable table = Emulator.table(name, this::count);
  private final StateTable states = table.states("f");
  private final DynamoDbClient client = Emulator.clients().dynamoDb((measure, amount) -> {});

  private void count(Meter.Measure measure, double amount) {
    if (measure == Meter.Measure.WRITE_UNITS) {
      units.add(amount);
    }
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aSmallStateCanBeReadByAnybody() {
    states.write(item(1, "{\"owed\":12}", 100));

    assertThat(attributes("state")).containsExactly("{\"owed\":12}");
  }

  @Test
  void aStateIsPackedWhereThatSavesWriteUnits() {
    states.write(item(1, "[\"%s\"]".formatted("twelve ".repeat(300)), 100));

    assertThat(attributes("state")).isEmpty();
    assertThat(units.sum()).isEqualTo(1);
  }

  @Test
  void aStateStaysReadableWherePackingSavesNothing() {
    states.write(item(1, "{\"owed\":12}", 3_000));

    assertThat(attributes("state")).containsExactly("{\"owed\":12}");
  }

  @Test
  void noChunkIsLeftOfWhatIsSuperseded() {
    states.write(item(1, "[]", 700_000));
    assertThat(chunks()).hasSize(3);
    states.write(item(2, "[]", 400_000));
    assertThat(chunks()).hasSize(2);
    states.write(item(3, "[]", 10));
    assertThat(chunks()).isEmpty();
  }

  @Test
  void noChunkIsLeftOfWhoLosesAndNoneOfTheWinnersIsGone() {
    KeyItem winner = item(1, "[]", 400_000);
    states.write(winner);

    assertThat(states.write(item(1, "[1]", 700_000))).isInstanceOf(WriteResult.Conflict.class);

    assertThat(chunks()).hasSize(2);
    assertThat(states.read("a").orElseThrow().metadata()).isEqualTo(winner.metadata());
  }

  @Test
  void noChunkIsLeftOfFailuresThatAreReplacedOrRemoved() {
    byte[] record = item(1, "[]", 700_000).metadata();
    table.failures("f").put("line", List.of(record));
    table.failures("f").put("line", List.of(record, record));
    assertThat(chunks()).hasSize(5);

    table.failures("f").remove("line");
    assertThat(chunks()).isEmpty();
  }

  @Test
  void aMissingChunkIsNotTakenForAnEnd() {
    states.write(item(1, "[]", 700_000));
    String second = chunks().get(1);
    client.deleteItem(ask -> ask.tableName(name).key(Map.of("pk", AttributeValue.fromS(second))));

    assertThatThrownBy(() -> states.read("a"))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("f/state/a");
  }

  @Test
  void whatNoTableShouldHoldIsRefusedByName() {
    assertThatThrownBy(() -> states.write(item(1, "[]", 10_000_000)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("f/state/a");
    assertThat(chunks()).isEmpty();
  }

  @Test
  void aKeyThatIsTooLongIsRefused() {
    assertThatThrownBy(() -> table.claims("f").confirm("k".repeat(3_000)))
        .isInstanceOf(RefusedException.class);
  }

  private List<String> attributes(String attribute) {
    return client.scanPaginator(scan -> scan.tableName(name)).items().stream()
        .flatMap(row -> Optional.ofNullable(row.get(attribute)).stream())
        .map(AttributeValue::s)
        .toList();
  }

  private List<String> chunks() {
    return attributes("pk").stream().filter(pk -> pk.startsWith("f/chunk/")).sorted().toList();
  }

  /** An item with so many bytes of metadata that nothing can compress. */
  private static KeyItem item(long version, String state, int bytes) {
    byte[] metadata = new byte[bytes];
    new Random(bytes).nextBytes(metadata);
    return new KeyItem("a", version, 1, state.getBytes(UTF_8), metadata, Optional.empty());
  }
}
