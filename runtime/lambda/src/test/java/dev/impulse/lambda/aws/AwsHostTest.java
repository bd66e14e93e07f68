package dev.impulse.lambda.aws;

import dev.impulse.Topology;
import dev.impulse.lambda.host.LambdaTestHost;
import dev.impulse.tck.Capability;
import dev.impulse.tck.HostTck;
import dev.impulse.tck.TestHost;
import java.util.Set;

/** The Lambda host over DynamoDB, Kinesis and SES. */
@OnEmulator({Service.DYNAMODB, Service.KINESIS, Service.SES})
class AwsHostTest extends HostTck {

  @Override
  protected TestHost host(Topology topology) {
    return new LambdaTestHost(topology, AwsBackend::new);
  }

  @Override
  protected Set<Capability> capabilities() {
    return Set.of();
  }
}
