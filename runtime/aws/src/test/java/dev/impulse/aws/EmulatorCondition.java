package dev.impulse.aws;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests where there is no emulator, or where it lacks a service that they need. */
final class EmulatorCondition implements ExecutionCondition {

  private static final Map<Service, Boolean> ANSWERS = new ConcurrentHashMap<>();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return findAnnotation(context.getElement(), OnEmulator.class)
        .map(needs -> evaluate(needs.value()))
        .orElseGet(() -> enabled("it needs no emulator"));
  }

  private static ConditionEvaluationResult evaluate(Service... needed) {
    Optional<String> without = Emulator.missing();
    if (without.isPresent()) {
      return disabled(without.get());
    }
    List<Service> missing = Stream.of(needed).filter(service -> !answers(service)).toList();
    return missing.isEmpty()
        ? enabled("all that it needs answers")
        : disabled("the emulator at %s has no %s".formatted(Emulator.endpoint(), missing));
  }

  private static boolean answers(Service service) {
    return ANSWERS.computeIfAbsent(service, asked -> asked.answers(Emulator.clients()));
  }
}
