package dev.impulse.lambda;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanContextException;
import java.util.stream.Stream;

/**
 * Starts a function on AWS: Micronaut puts together what {@link LambdaBeans} makes. Its context
 * looks for nothing by itself, neither files nor environments: that took longer than all the rest.
 */
final class Bootstrap {

  private Bootstrap() {}

  /**
   * Starts the function that the world describes.
   *
   * @throws StartException if it cannot start as it is deployed
   */
  static LambdaFunction in(ProcessEnvironment world) {
    try {
      return context(world).getBean(LambdaFunction.class);
    } catch (BeanContextException e) {
      throw cause(e);
    }
  }

  private static ApplicationContext context(ProcessEnvironment world) {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .deduceCloudEnvironment(false)
        .bootstrapEnvironment(false)
        .enableDefaultPropertySources(false)
        .banner(false)
        .singletons(world)
        .start();
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
