package dev.impulse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No rule of the host is there for nothing: without it something is lost, doubled or misplaced. */
@Tag("slow")
class RulesTest {

  private static final long SEEDS = Long.getLong("impulse.mutant.seeds", 5_000);

  /** A rule, and the code that keeps it. */
  record Rule(String rule, String type, String code, String instead) {

    @Override
    public String toString() {
      return rule;
    }
  }

  static Stream<Rule> rules() {
    return Stream.of(
        new Rule(
            "a write that meets another version is folded again",
            "Committer",
            "case WriteResult.Conflict conflict -> StoredKey.of(conflict.winner());",
            "case WriteResult.Conflict conflict -> draft.next;"),
        new Rule(
            "after an unknown write the item is read",
            "Committer",
            "return StoredKey.of(ports.states().read(fold.key()));",
            "return draft.next;"),
        new Rule(
            "a write that is not resolved is not done",
            "KeyedStoreHost",
            "case Commit.Uncertain uncertain -> key.fail();",
            "case Commit.Uncertain uncertain -> key.handled(key.left().size(), key.stored());"),
        new Rule(
            "what is at its mark or before it was seen",
            "Marks",
            "return mark != null &&",
            "return false && mark != null &&"),
        new Rule(
            "each source has its own mark, in each incarnation and partition",
            "EventInput",
            "    this.record = record;",
            """
                this.record =
                    new InputRecord(
                        record.stream(),
                        record.position().map(at -> new Position("", at.sequence(), at.sub())),
                        record.partitionKey(),
                        record.arrived(),
                        record.data());
            """),
        new Rule(
            "records of one aggregate have their own places",
            "Position",
            ".thenComparingLong(Position::sub)",
            ""),
        new Rule(
            "an ordinal that was seen is a duplicate, whatever its age",
            "SeenEvents",
            "return byMark || event.ordinal()",
            "return byMark || false && event.ordinal()"),
        new Rule(
            "recent identities are kept",
            "SeenEvents",
            "return recent.kept();",
            "return List.of();"),
        new Rule(
            "effects ride in the item until they have left",
            "KeyFold",
            "delivered ? List.of() : metadata.outbox()",
            "List.of()"),
        new Rule(
            "a token names one attempt",
            "KeyedStoreHost",
            "String token = ports.tokens().get();",
            "String token = function.definition.name();"),
        new Rule(
            "a receipt does not speak of what is uncertain",
            "Receipt",
            "return !except.contains(key);",
            "return true;"),
        new Rule(
            "a receipt is written after everything has left",
            "OutboxSender",
            "Set<String> stuck = deliver(committed, deadline);",
            """
            acknowledge(new Receipt(token, Set.of()));
            Set<String> stuck = deliver(committed, deadline);
            """),
        new Rule(
            "of a lane one effect leaves at a time",
            "EffectSender",
            "computeIfAbsent(effect.lane(),",
            "computeIfAbsent(effect.lane() + System.identityHashCode(effect),"),
        new Rule(
            "what was not acknowledged is not done",
            "EffectSender",
            "        stuck.addAll(lane.waiting);\n        lane.waiting.clear();",
            "        lane.waiting.clear();"),
        new Rule(
            "a key whose effects are stuck is not done",
            "KeyedStoreHost",
            "case Commit.Committed done when !stuck.contains(key.key()) ->",
            "case Commit.Committed done when !key.key().isEmpty() ->"),
        new Rule(
            "a record of a stateless function is done when its effects have left",
            "StatelessStoreHost",
            "if (!isDecided || effects.get(i - from).stream().anyMatch(stuck::contains)) {",
            "if (!isDecided) {"),
        new Rule(
            "effects that no source would ask for again are seen to",
            "KeyFold",
            "boolean unattended = !attended && hasEffects();",
            "boolean unattended = false;"),
        new Rule("later events of a stopped key line up", "KeyFold", "stopped.lineUp(event);", ""),
        new Rule(
            "what fails again in a redrive stays in line",
            "KeyFold",
            "      line.failedAgain(cause);",
            "      line.removeFirst();"),
        new Rule(
            "what waits is kept before the item says so",
            "Committer",
            "fold.toKeep(token).forEach(this::keep);",
            ""),
        new Rule(
            "an event that may have been folded long ago is not folded again",
            "KeyFold",
            "if (!seen.isPast(event) || seen.remembers(event)) {",
            "if (true) {"),
        new Rule(
            "an event folds what is due before it",
            "KeyedStoreHost",
            "if (!fold.hasRoom() || !fold.wakeBefore(event.arrived())) {",
            "if (!fold.hasRoom()) {"),
        new Rule(
            "a message that was sent is not sent again",
            "MessageOutlet",
            "case Claim.Confirmed confirmed -> true;",
            "case Claim.Confirmed confirmed -> send(message);"),
        new Rule(
            "a claim of somebody else is settled as the delivery says",
            "MessageOutlet",
            "case AT_MOST_ONCE -> list(message, \"it was claimed and never confirmed\");",
            "case AT_MOST_ONCE -> send(message);"),
        new Rule(
            "a message that may have been sent is listed",
            "MessageOutlet",
            "case AT_MOST_ONCE -> list(message, String.valueOf(e.getMessage()));",
            "case AT_MOST_ONCE -> true;"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void withoutItTheSimulationFails(Rule rule, @TempDir Path classes) throws Exception {
    Mutant mutant = Mutant.of(rule.type, rule.code, rule.instead, classes);

    assertThat(mutant.firstFault(SEEDS)).as(rule.rule).isNotNull();
  }
}
