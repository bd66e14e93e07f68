package dev.impulse.lambda;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What the handler is put together of, on AWS. */
@Factory
final class LambdaBeans {

  @Singleton
  LambdaConfig config(ProcessEnvironment world) {
    return LambdaConfig.of(world.environment());
  }

  @Singleton
  LambdaPorts ports(LambdaConfig config, ProcessEnvironment world) {
    return LambdaPorts.aws(config, world.log());
  }

  @Singleton
  LambdaFunction function(LambdaConfig config, LambdaPorts ports) {
    return LambdaFunction.of(config, ports);
  }
}
