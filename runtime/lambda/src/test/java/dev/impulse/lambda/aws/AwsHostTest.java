package dev.impulse.lambda.aws;

import dev.impulse.Topology;
import dev.impulse.lambda.host.LambdaTestHost;
import dev.impulse.testkit.HostTck;
import dev.impulse.testkit.TestHost;

/** The Lambda host over DynamoDB, Kinesis and SES. */
@OnEmulator({Service.DYNAMODB, Service.KINESIS, Service.SES})
class AwsHostTest extends HostTck {

  @Override
  protected TestHost host(Topology topology) {
    return new LambdaTestHost(topology, AwsBackend::new);
  }

  @Override
  protected boolean ordersAcrossStreams() {
    return false;
  }
}
