package dev.impulse.store;

import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Step;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Agenda;
import dev.impulse.tck.samples.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyedStoreHostTest extends HostFixture {

  /** Version 1 kept an agenda. */
  private static final String AGENDA =
      "{\"account\":\"ann\",\"past\":{\"texts\":[\"old\"]},\"times\":[]}";

  private static Definition.Keyed<Account, Journal> changed() {
    return journal().reads(Agenda.class, Agenda::past);
  }

  private void keepsFromBefore(String state) {
    table.write(
        new KeyItem(
            "ann",
            1,
            1,
            state.getBytes(UTF_8),
            KeyMetadataCodec.write(KeyMetadata.EMPTY),
            Optional.empty()));
  }

  @Test
  void anItemThatCannotBeReadHoldsUpItsOwnKeyAlone() {
    host().handle(List.of(note("ann", "kept"), note("bob", "kept")), FAR);
    KeyItem kept = table.read("ann").orElseThrow();
    byte[] damaged = kept.metadata().clone();
    damaged[damaged.length - 1] ^= 1;
    table.write(new KeyItem("ann", 2, 1, kept.state(), damaged, Optional.empty()));

    List<Integer> undone = host().handle(List.of(note("ann", "new"), note("bob", "new")), FAR);

    assertThat(undone).containsExactly(0);
    assertThat(table.read("ann").orElseThrow().metadata()).isEqualTo(damaged);
    assertThat(texts("bob")).containsExactly("kept", "new");
    assertThat(errors)
        .singleElement()
        .asString()
        .contains("read ann of journal", "the bookkeeping of key ann, version 2");
  }

  @Test
  void aKeyThatIsLongOverdueIsWrittenBetweenItsWakes() {
    StoreHost host = host(metronome(2_500));
    host.handle(List.of(note("ann", "start")), FAR);
    long before = table.read("ann").orElseThrow().version();

    assertThat(host.wake(NOW, FAR)).isZero();

    KeyItem after = table.read("ann").orElseThrow();
    assertThat(new String(after.state(), UTF_8)).isEqualTo("2500");
    assertThat(after.version() - before).isEqualTo(3);
  }

  /** Is woken each second since 1970, until it has counted so far. */
  private static Definition.Keyed<Account, Integer> metronome(int last) {
    return Definition.keyed("metronome", Account.class, Integer.class, account -> 0)
        .on(NOTES, (count, note) -> Step.to(1))
        .wakes(
            count ->
                count == 0 || count == last
                    ? Optional.empty()
                    : Optional.of(Instant.EPOCH.plusSeconds(count)),
            (count, due) -> Step.to(count + 1));
  }

  @Test
  void aStateOfAnEarlierVersionIsMigratedWhenItIsRead() {
    keepsFromBefore(AGENDA);

    assertThat(host(changed()).handle(List.of(note("ann", "new")), FAR)).isEmpty();

    assertThat(texts("ann")).containsExactly("old", "new");
    assertThat(table.read("ann").orElseThrow().schema()).isEqualTo(2);
  }

  @Test
  void aStateOfALaterVersionStopsItsKeyAndStaysAsItIs() {
    host(changed()).handle(List.of(note("ann", "one")), FAR);
    StoreHost before = host();

    before.handle(List.of(note("ann", "two")), FAR);

    assertThat(before.parked())
        .singleElement()
        .extracting(Parked::cause)
        .asString()
        .contains("version 2", "versions up to 1");
    assertThat(table.read("ann").orElseThrow().schema()).isEqualTo(2);

    assertThat(host(changed()).redrive("ann", FAR)).isZero();
    assertThat(texts("ann")).containsExactly("one", "two");
  }

  @Test
  void aStateThatCannotBeOpenedStopsItsKeyAndStaysAsItIsUntilItCan() {
    keepsFromBefore(AGENDA);
    StoreHost before = host();

    before.handle(List.of(note("ann", "one"), note("bob", "hi"), note("ann", "two")), FAR);

    assertThat(before.parked())
        .singleElement()
        .satisfies(parked -> {
          assertThat(parked.cause()).contains("does not fit its class any more", "texts");
          assertThat(parked.waiting()).isEqualTo(1);
        });
    assertThat(new String(table.read("ann").orElseThrow().state(), UTF_8)).isEqualTo(AGENDA);
    assertThat(texts("bob")).containsExactly("hi");

    assertThat(host(changed()).redrive("ann", FAR)).isZero();
    assertThat(texts("ann")).containsExactly("old", "one", "two");
  }

  @Test
  void anEventThatLeadsToAStateThatCannotBeWrittenDownIsParkedAlone() {
    StoreHost host =
        host(
            Definition.keyed(
                    "ear", Account.class, UnwritableState.class, account -> new UnwritableState(""))
                .folds(NOTES, (state, note) -> state.plus(note.text())));

    List<Integer> undone =
        host.handle(List.of(note("ann", "one"), note("ann", "a secret"), note("ann", "two")), FAR);

    assertThat(undone).isEmpty();
    assertThat(new String(table.read("ann").orElseThrow().state(), UTF_8))
        .isEqualTo("{\"said\":\"one.\"}");
    assertThat(host.parked())
        .singleElement()
        .satisfies(parked -> {
          assertThat(parked.cause()).contains("does not tell");
          assertThat(parked.waiting()).isEqualTo(1);
        });
  }

  @Test
  void whatCannotBeDecodedIsParkedByItsPartitionKey() {
    StoreHost host = host();

    host.handle(List.of(record("ann", "no JSON".getBytes(UTF_8)), note("bob", "hi")), FAR);

    assertThat(host.parked()).singleElement().extracting(Parked::key).isEqualTo("ann");
    assertThat(texts("bob")).containsExactly("hi");
  }

  @Test
  void whatIsPartitionedByAnotherKeyThanItsPayloadsIsParked() {
    StoreHost host = host();
    InputRecord astray = record("bob", note("ann", "hi").data());

    host.handle(List.of(astray), FAR);

    assertThat(host.parked())
        .singleElement()
        .satisfies(parked -> {
          assertThat(parked.key()).isEqualTo("bob");
          assertThat(parked.cause()).contains("key", "'ann'", "'bob'");
        });
  }

  @Test
  void anEffectThatItsDestinationWouldNeverTakeParksItsEventBeforeAnythingIsWritten() {
    StoreHost host = host();

    host.handle(List.of(note("zoe", "one"), note("bob", "hi"), note("zoe", "two")), FAR);

    assertThat(host.parked())
        .singleElement()
        .satisfies(parked -> {
          assertThat(parked.key()).isEqualTo("zoe");
          assertThat(parked.cause()).contains(LINES.name(), "cannot leave", "zoe is too long");
          assertThat(parked.waiting()).isEqualTo(1);
        });
    assertThat(texts("zoe")).isEmpty();
    assertThat(texts("bob")).containsExactly("hi");
    assertThat(left).singleElement().extracting(OutboundEffect::lane).asString().endsWith("/bob");
  }

  @Test
  void aKeysBatchIsCutByTheBytesOfItsEffects() {
    HostSettings small =
        new HostSettings(HostSettings.DEFAULT.recent(), Duration.ofDays(1), 1, 3, 9);

    assertThat(host(journal(), small).handle(List.of(note("ann", "a"), note("ann", "b")), FAR))
        .isEmpty();

    assertThat(table.read("ann").orElseThrow().version()).isEqualTo(2);
    assertThat(texts("ann")).containsExactly("a", "b");
    assertThat(left).hasSize(2);
  }

  @Test
  void whereTimeIsShortOneKeyIsDoneAndTheRestIsLeft() {
    List<InputRecord> batch = List.of(note("ann", "a"), note("bob", "b"), note("ann", "c"));

    assertThat(host().handle(batch, NEAR)).containsExactly(1);

    assertThat(texts("ann")).containsExactly("a", "c");
    assertThat(table.read("bob")).isEmpty();
  }
}
