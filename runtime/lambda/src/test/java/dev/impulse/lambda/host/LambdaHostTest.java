package dev.impulse.lambda.host;

import dev.impulse.Topology;
import dev.impulse.tck.Capability;
import dev.impulse.tck.HostTck;
import dev.impulse.tck.TestHost;
import java.util.Set;

/** The Lambda host over tables and streams in memory. */
class LambdaHostTest extends HostTck {

  @Override
  protected TestHost host(Topology topology) {
    return new LambdaTestHost(topology, MemoryBackend::new);
  }

  @Override
  protected Set<Capability> capabilities() {
    return Set.of();
  }
}
