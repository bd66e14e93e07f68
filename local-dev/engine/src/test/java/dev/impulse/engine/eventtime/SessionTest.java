package dev.impulse.engine.eventtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Definition;
import dev.impulse.Effect;
import dev.impulse.EventStream;
import dev.impulse.Step;
import dev.impulse.engine.ImportedHistory;
import dev.impulse.engine.ImportedHistory.Past;
import io.avaje.jsonb.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session ends once nothing has happened for five minutes, by the times of what happened. */
class SessionTest {

  private static final Duration GAP = Duration.ofMinutes(5);
  private static final Id ANN = new Id("ann");
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

  private static final EventStream<Id, Click> CLICKS =
      EventStream.of("clicks", Id.class, Click.class, Click::user)
          .identifiedBy(click -> click.user().value() + "@" + click.at())
          .timedBy(Click::at);
  private static final EventStream<Id, Session> SESSIONS =
      EventStream.of("sessions", Id.class, Session.class, Session::user);

  @TempDir Path temp;

  /** What has happened in the session that is open, from the first on. */
  @Json
  record Open(List<Instant> clicks) {

    static final Open NONE = new Open(List.of());

    Open {
      clicks = List.copyOf(clicks);
    }

    Open plus(Click click) {
      return new Open(Stream.concat(clicks.stream(), Stream.of(click.at())).toList());
    }

    Optional<Instant> ends() {
      return clicks.isEmpty() ? Optional.empty() : Optional.of(clicks.getLast().plus(GAP));
    }

    Session session(Id user) {
      return new Session(user, clicks.size(), clicks.getFirst(), clicks.getLast());
    }
  }

  private static Definition sessions() {
    return Definition.keyed("sessions", Id.class, Open.class, _ -> Open.NONE)
        .folds(CLICKS, Open::plus)
        .wakes(
            Open::ends,
            (user, open, _) -> Step.to(Open.NONE, Effect.emit(SESSIONS, open.session(user))))
        .forgets(Open.NONE::equals)
        .emits(SESSIONS);
  }

  private static Past<?> click(int minute) {
    return new Past<>(CLICKS, new Click(ANN, minute(minute)));
  }

  private static Instant minute(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  @Test
  void fiveClicksOf2020AreTwoSessions() {
    List<Past<?>> past = List.of(click(0), click(1), click(2), click(60), click(61));

    ImportedHistory history = ImportedHistory.of(temp, past, _ -> sessions());

    assertThat(history.emitted(SESSIONS))
        .containsExactly(
            new Session(ANN, 3, minute(0), minute(2)), new Session(ANN, 2, minute(60), minute(61)));
    assertThat(history.states("sessions")).isZero();
  }
}
