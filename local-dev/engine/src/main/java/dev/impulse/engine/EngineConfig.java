package dev.impulse.engine;

import dev.impulse.Settings;
import dev.impulse.spi.HopLimit;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * How an engine is opened.
 *
 * @param folder where everything is kept; made where there is none
 * @param settings the assumptions that functions are defined with
 * @param clock tells when events are appended and wakes are due
 * @param maxEventBytes a larger event is refused, in bytes
 * @param maxHops how many functions an event may come through in a row before it is parked
 */
public record EngineConfig(
    Path folder,
    Durability durability,
    Settings settings,
    InstantSource clock,
    int maxEventBytes,
    int maxHops) {

  static final int ONE_MIB = 1 << 20;

  /** Survives a crash of the process; default settings; the system's clock; events up to 1 MiB. */
  public static EngineConfig of(Path folder) {
    return new EngineConfig(
        folder,
        Durability.PROCESS,
        Settings.defaults(),
        InstantSource.system(),
        ONE_MIB,
        HopLimit.DEFAULT);
  }

  public EngineConfig withDurability(Durability other) {
    return new EngineConfig(folder, other, settings, clock, maxEventBytes, maxHops);
  }

  public EngineConfig withSettings(Settings other) {
    return new EngineConfig(folder, durability, other, clock, maxEventBytes, maxHops);
  }

  public EngineConfig withClock(InstantSource other) {
    return new EngineConfig(folder, durability, settings, other, maxEventBytes, maxHops);
  }

  public EngineConfig withMaxEventBytes(int other) {
    return new EngineConfig(folder, durability, settings, clock, other, maxHops);
  }

  public EngineConfig withMaxHops(int other) {
    return new EngineConfig(folder, durability, settings, clock, maxEventBytes, other);
  }

  Path database() {
    return folder.resolve(DataFolder.DATABASE);
  }
}
