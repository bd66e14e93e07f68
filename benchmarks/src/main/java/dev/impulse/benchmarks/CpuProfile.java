package dev.impulse.benchmarks;

import java.io.IOException;
import one.profiler.AsyncProfiler;

/** Records where CPU time goes while something is measured, as a flame graph. */
final class CpuProfile implements AutoCloseable {

  private static final CpuProfile NONE = new CpuProfile("");

  private final String file;

  private CpuProfile(String file) {
    this.file = file;
  }

  /**
   * Records from here on, until it is closed.
   *
   * @param file where the graph goes: its ending says in which form; empty for no recording
   */
  static CpuProfile into(String file) throws IOException {
    if (file.isEmpty()) {
      return NONE;
    }
    AsyncProfiler.getInstance().execute("start,event=cpu,interval=1ms,threads,file=" + file);
    return new CpuProfile(file);
  }

  @Override
  public void close() throws IOException {
    if (!file.isEmpty()) {
      AsyncProfiler.getInstance().execute("stop,file=" + file);
    }
  }
}
