package dev.impulse.testkit;

import dev.impulse.Topology;

class InMemoryHostTest extends HostTck {

  @Override
  protected TestHost host(Topology topology) {
    return new InMemoryHost(topology);
  }
}
