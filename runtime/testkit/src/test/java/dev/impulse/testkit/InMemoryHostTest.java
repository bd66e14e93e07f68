package dev.impulse.testkit;

import dev.impulse.Topology;
import dev.impulse.tck.HostTck;
import dev.impulse.tck.TestHost;

class InMemoryHostTest extends HostTck {

  @Override
  protected TestHost host(Topology topology) {
    return new InMemoryHost(topology);
  }
}
