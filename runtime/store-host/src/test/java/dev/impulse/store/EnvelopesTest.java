package dev.impulse.store;

import static dev.impulse.tck.samples.TckStreams.NOTES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Step;
import dev.impulse.store.Meter.Measure;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Note;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What travels beside a payload, and what it says. */
class EnvelopesTest extends HostFixture {

  /** Feeds itself without end. */
  private static Definition.Keyed<Account, Journal> echo() {
    return Definition.keyed("echo", Account.class, Journal.class, account -> Journal.EMPTY)
        .on(NOTES, (journal, note) -> Step.to(journal.plus(note.id()), echoed(note)))
        .emits(NOTES);
  }

  private static Effect echoed(Note note) {
    return Effect.emit(NOTES, new Note(note.id() + "'", note.account(), note.text()));
  }

  private static HostSettings hops(int most) {
    return HostSettings.DEFAULT.withHops(most);
  }

  private InputRecord asSent(OutboundEffect effect) {
    return record("ann", ((OutboundEvent) effect).event());
  }

  @Test
  void anEventThatHasComeThroughTooManyFunctionsIsParkedWithTheCycle() {
    StoreHost host = host(echo(), hops(3));
    host.handle(List.of(note("ann", "hi")), FAR);
    for (int n = 0; n < left.size(); n++) {
      host.handle(List.of(asSent(left.get(n))), FAR);
    }

    assertThat(left).hasSize(3);
    assertThat(host.parked())
        .singleElement()
        .extracting(Parked::cause)
        .asString()
        .contains("through 3 functions", "echo → echo");
    assertThat(texts("ann")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-7", "\"many\"", "\"99999999999999999999\"", "\"\""})
  void aCountOfHopsThatIsNoneCountsAsNone(String hops) {
    String event =
        """
        {"specversion":"1.0","id":"n","source":"somebody","type":"tck.noted","hops":%s,\
        "partitionkey":"ann","data":{"id":"n","account":"ann","text":"hi"}}\
        """
            .formatted(hops);
    StoreHost host = host(echo(), hops(1));

    host.handle(List.of(record("ann", event.getBytes(UTF_8))), FAR);

    assertThat(host.parked()).isEmpty();
    assertThat(new String(((OutboundEvent) left.getFirst()).event(), UTF_8)).contains("\"hops\":1");
  }

  @Test
  void anOrdinalThatIsNoneIsNone() {
    String event =
        """
        {"specversion":"1.0","id":"n","source":"somebody","type":"tck.noted","ordinal":"first",\
        "partitionkey":"ann","data":{"id":"n","account":"ann","text":"hi"}}\
        """;

    assertThat(host().handle(List.of(record("ann", event.getBytes(UTF_8))), FAR)).isEmpty();

    assertThat(texts("ann")).containsExactly("hi");
  }

  private InputRecord asNote(String id, String text) {
    return record("ann", CODEC.encode(Note.class, Note.of(id, "ann", text)));
  }

  @Test
  void theSameIdentityWithAnotherPayloadChangesNothingAndIsCounted() {
    StoreHost host = host();
    host.handle(List.of(asNote("n", "one"), asNote("n", "two")), FAR);
    host.handle(List.of(asNote("n", "one")), FAR);
    assertThat(counted).containsEntry(Measure.CONFLICTS, 1.0);

    host.handle(List.of(asNote("n", "three"), asNote("m", "new")), FAR);

    assertThat(texts("ann")).containsExactly("one", "new");
    assertThat(counted).containsEntry(Measure.CONFLICTS, 2.0);
  }

  @Test
  void anIdentityThatIsForgottenIsFoldedAgain() {
    HostSettings one =
        new HostSettings(
            new RecentIdentities.Retention(Duration.ofDays(1), 1), Duration.ofDays(1), 1, 1, 1);
    StoreHost host = host(journal(), one);

    host.handle(List.of(asNote("n", "one"), asNote("m", "new"), asNote("n", "one")), FAR);

    assertThat(texts("ann")).containsExactly("one", "new", "one");
    assertThat(counted).containsKey(Measure.PUSHED_OUT_EARLY);
  }
}
