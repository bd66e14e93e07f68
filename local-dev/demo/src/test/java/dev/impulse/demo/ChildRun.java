package dev.impulse.demo;

import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A run in a process of its own, which says how many events are committed until it is killed. */
final class ChildRun {

  private ChildRun() {}

  public static void main(String[] arguments) throws IOException {
    Path path = Path.of(arguments[0]);
    long events = Long.parseLong(arguments[1]);
    DemoFolder folder = folder(path, new PlanRequest(null, events, Map.of()));
    try (Engine engine = TradingFunctions.engine(folder);
        DataFolder data = DataFolder.open(path)) {
      DemoRun run = new DemoRun(folder, engine, data);
      System.out.println(run.put());
      run.feed(committed -> {
        System.out.println(committed);
        return true;
      });
      System.in.read();
    }
  }

  private static DemoFolder folder(Path path, PlanRequest asked) {
    return Files.exists(path) ? DemoFolder.resume(path, asked) : DemoFolder.begin(path, asked);
  }
}
