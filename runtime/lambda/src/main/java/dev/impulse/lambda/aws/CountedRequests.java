package dev.impulse.lambda.aws;

import dev.impulse.lambda.host.Meter;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Counts each request that a client sends, those that the SDK tries again included. */
record CountedRequests(Meter meter) implements ExecutionInterceptor {

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    meter.count(Meter.Measure.REQUESTS, 1);
  }
}
