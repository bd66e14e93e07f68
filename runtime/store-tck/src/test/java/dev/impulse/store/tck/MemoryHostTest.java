package dev.impulse.store.tck;

import dev.impulse.Topology;
import dev.impulse.tck.Capability;
import dev.impulse.tck.HostTck;
import dev.impulse.tck.TestHost;
import java.util.Set;

/** The store-backed host over stores and streams in memory. */
class MemoryHostTest extends HostTck {

  @Override
  protected TestHost host(Topology topology) {
    return new StoreTestHost(topology, MemoryBackend::new);
  }

  @Override
  protected Set<Capability> capabilities() {
    return Set.of();
  }
}
