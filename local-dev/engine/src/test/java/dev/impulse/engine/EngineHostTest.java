package dev.impulse.engine;

import dev.impulse.Topology;
import dev.impulse.tck.HostTck;
import dev.impulse.tck.TestHost;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The engine answers as every host does. */
class EngineHostTest extends HostTck {

  @TempDir Path folder;

  private int hosts;

  @Override
  protected TestHost host(Topology topology) {
    return new EngineTestHost(folder.resolve("host-" + hosts++), topology);
  }
}
