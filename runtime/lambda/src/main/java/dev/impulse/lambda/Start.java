package dev.impulse.lambda;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanContextException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts a function: Micronaut puts together what {@link Wiring} makes. Its context looks for
 * nothing by itself, neither files nor environments: that took longer than all the rest.
 */
final class Start {

  private static final String OURS = "IMPULSE_";

  private Start() {}

  /**
   * Starts the function that the world describes.
   *
   * @throws StartException if it cannot start as it is deployed
   */
  static RunningFunction in(World world) {
    try {
      return context(world).getBean(RunningFunction.class);
    } catch (BeanContextException e) {
      throw cause(e);
    }
  }

  private static ApplicationContext context(World world) {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .deduceCloudEnvironment(false)
        .bootstrapEnvironment(false)
        .enableDefaultPropertySources(false)
        .banner(false)
        .properties(properties(world.environment()))
        .singletons(world)
        .start();
  }

  private static Map<String, Object> properties(Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(OURS))
        .collect(Collectors.toMap(entry -> property(entry.getKey()), Map.Entry::getValue));
  }

  private static String property(String variable) {
    String name = variable.substring(OURS.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    return "impulse." + name;
  }

  /** What is wrong itself, without the path by which Micronaut came to it. */
  private static RuntimeException cause(BeanContextException thrown) {
    return Stream.iterate((Throwable) thrown, at -> at != null, Throwable::getCause)
        .filter(at -> at instanceof RuntimeException && !(at instanceof BeanContextException))
        .map(RuntimeException.class::cast)
        .findFirst()
        .orElse(thrown);
  }
}
