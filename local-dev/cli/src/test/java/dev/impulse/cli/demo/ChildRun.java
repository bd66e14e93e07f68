package dev.impulse.cli.demo;

import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A run in a process of its own, which may be killed. Says how many events are committed. */
final class ChildRun {

  private ChildRun() {}

  public static void main(String[] arguments) {
    Path path = Path.of(arguments[0]);
    long events = Long.parseLong(arguments[1]);
    RunFolder folder = folder(path, new Asked(null, events, Map.of()));
    try (Engine engine =
            Engine.open(EngineConfig.of(path), List.of(TradingFunctions.module()));
        DataFolder data = DataFolder.open(path)) {
      new Run(folder, engine, data)
          .feed(committed -> {
            System.out.println(committed);
            return true;
          });
    }
  }

  private static RunFolder folder(Path path, Asked asked) {
    return Files.exists(path) ? RunFolder.resume(path, asked) : RunFolder.begin(path, asked);
  }
}
