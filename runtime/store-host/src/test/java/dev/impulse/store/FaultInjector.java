package dev.impulse.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What may happen to any call of a port, before and after it is done. */
final class FaultInjector {

  private final Random random;
  private final Scheduler scheduler;
  private final List<Runnable> underway = new ArrayList<>();
  private boolean calm;

  FaultInjector(Random random, Scheduler scheduler) {
    this.random = random;
    this.scheduler = scheduler;
  }

  /** From now on nothing fails, and what was underway arrives. */
  void calm() {
    calm = true;
    underway.forEach(Runnable::run);
    underway.clear();
  }

  boolean strikes(int onceIn) {
    return !calm && random.nextInt(onceIn) == 0;
  }

  /** Something arrives later, when nobody waits for it any more. */
  void later(Runnable arrival) {
    underway.add(arrival);
  }

  /** Lets something that is underway arrive, perhaps. */
  void blow() {
    if (!underway.isEmpty() && random.nextInt(20) == 0) {
      underway.remove(random.nextInt(underway.size())).run();
    }
  }

  /** A port whose calls may never be made, be made without an answer, or be the last ones. */
  <T> T over(Class<T> port, T real) {
    Object exposed =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              before(method.getName());
              try {
                Object answer = method.invoke(real, arguments);
                after(method.getName());
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return port.cast(exposed);
  }

  private void before(String call) {
    scheduler.pause();
    if (strikes(150)) {
      throw new TaskKilledError();
    }
    if (strikes(40)) {
      throw random.nextBoolean()
          ? new UnavailableException(call + " never got through", null)
          : UnavailableException.notDone(call + " was throttled", null);
    }
  }

  private void after(String call) {
    scheduler.pause();
    if (strikes(150)) {
      throw new TaskKilledError();
    }
    if (strikes(40)) {
      throw new UnavailableException(call + " has no answer", null);
    }
  }
}
