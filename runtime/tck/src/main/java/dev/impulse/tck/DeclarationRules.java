package dev.impulse.tck;

import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.Step;
import dev.impulse.tck.samples.Account;
import dev.impulse.tck.samples.Journal;
import dev.impulse.tck.samples.Line;
import dev.impulse.tck.samples.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 3: a host refuses what a definition does not declare. */
abstract class DeclarationRules extends HostRules {

  DeclarationRules(HostTck tck) {
    super(tck);
  }

  @Test
  void anEmitThatAKeyedFunctionDoesNotDeclareIsParkedAndTheStateStaysAsItWas() {
    Definition.Keyed<Account, Journal> stray =
        Definition.keyed("stray", Account.class, Journal.class, account -> Journal.EMPTY)
            .on(NOTES, DeclarationRules::straying);
    TestHost host = host(stray);
    host.put(NOTES, Note.of("n1", "ann", "fine"));
    host.put(NOTES, Note.of("n2", "ann", "stray"));
    host.settle();
    assertThat(host.failures()).singleElement().satisfies(DeclarationRules::namesFunctionAndStream);
    assertThat(texts(host, stray, ANN)).containsExactly("fine");
    assertThat(host.emitted(LINES)).isEmpty();
  }

  @Test
  void anEmitThatAStatelessFunctionDoesNotDeclareIsParked() {
    TestHost host =
        host(
            Definition.stateless("stray")
                .on(NOTES, note -> List.of(Effect.emit(LINES, new Line(ANN, note.text())))));
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.settle();
    assertThat(host.failures()).singleElement().satisfies(DeclarationRules::namesFunctionAndStream);
    assertThat(host.emitted(LINES)).isEmpty();
  }

  @Test
  void aMessageThatAFunctionDoesNotDeclareIsParked() {
    TestHost host =
        host(
            Definition.stateless("stray")
                .on(NOTES, note -> List.of(Effect.send(TckFunctions.message(ANN, note.text())))));
    host.put(NOTES, Note.of("n1", "ann", "a"));
    host.settle();
    assertThat(host.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.cause()).contains("stray", "message"));
    assertThat(host.sent()).isEmpty();
  }

  private static Step<Journal> straying(Journal journal, Note note) {
    Journal next = journal.plus(note.text());
    return note.text().equals("stray")
        ? Step.to(next, Effect.emit(LINES, new Line(note.account(), note.text())))
        : Step.to(next);
  }

  private static void namesFunctionAndStream(Failure failure) {
    assertThat(failure.function()).isEqualTo("stray");
    assertThat(failure.cause()).contains("stray", "tck-lines", "declare");
  }
}
