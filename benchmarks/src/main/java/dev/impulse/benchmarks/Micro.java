package dev.impulse.benchmarks;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Measures the hot parts one by one: {@code bench micro}. */
@Command(name = "micro", mixinStandardHelpOptions = true, description = "Measures the hot parts.")
final class Micro implements Callable<Integer> {

  @Override
  public Integer call() {
    return 0;
  }
}
