package dev.impulse.cli;

import dev.impulse.control.FailureException;
import dev.impulse.control.UsageException;
import java.io.IOException;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Machine;

/** An EventBridge pattern, over the whole CloudEvent, by AWS's own matcher. */
final class EventPattern {

  private final Machine machine;

  private EventPattern(Machine machine) {
    this.machine = machine;
  }

  /**
   * @throws UsageException if it is no pattern; the message is AWS's own
   */
  static EventPattern of(String json) {
    String fault = JsonRuleCompiler.check(json);
    if (fault != null) {
      throw new UsageException(
          "--match: no EventBridge pattern: " + fault.lines().findFirst().orElse(""));
    }
    Machine machine = Machine.builder().build();
    try {
      machine.addRule("match", json);
    } catch (IOException e) {
      throw new UsageException("--match: no EventBridge pattern: " + e.getMessage());
    }
    return new EventPattern(machine);
  }

  boolean matches(String cloudEvent) {
    try {
      return !machine.rulesForJSONEvent(cloudEvent).isEmpty();
    } catch (Exception e) {
      throw new FailureException("cannot match the event %s: %s".formatted(cloudEvent, e), e);
    }
  }
}
