package dev.impulse.aws;

import dev.impulse.Topology;
import dev.impulse.store.tck.StoreTestHost;
import dev.impulse.tck.Capability;
import dev.impulse.tck.HostTck;
import dev.impulse.tck.TestHost;
import java.util.Set;

/** The store-backed host over DynamoDB, Kinesis and SES. */
@OnEmulator({Service.DYNAMODB, Service.KINESIS, Service.SES})
class AwsHostTest extends HostTck {

  @Override
  protected TestHost host(Topology topology) {
    return new StoreTestHost(topology, AwsBackend::new);
  }

  @Override
  protected Set<Capability> capabilities() {
    return Set.of();
  }
}
