package dev.impulse.aws;

import dev.impulse.store.Meter;
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
