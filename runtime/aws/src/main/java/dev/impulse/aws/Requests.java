package dev.impulse.aws;

import dev.impulse.store.Outbound.Emitted;
import dev.impulse.store.Parallel;
import dev.impulse.store.RefusedException;
import dev.impulse.store.Troubles;
import dev.impulse.store.UnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts events in as few requests as a service allows, side by side. What it does not take is
 * reported, and takes nothing else along.
 *
 * @param limits what the service takes
 * @param request makes one request
 */
record Requests(Limits limits, Request request, Parallel parallel, Troubles troubles) {

  /**
   * What a service takes.
   *
   * @param event what it takes as one event
   * @param events how many a request takes
   * @param bytes how large all events of a request may be together
   */
  record Limits(EventLimit event, int events, int bytes) {}

  /** One request to a service. */
  @FunctionalInterface
  interface Request {

    /**
     * Puts events.
     *
     * @return for each of them why it was not acknowledged; empty if it was
     */
    List<Optional<String>> put(List<Emitted> batch);
  }

  /** Puts events, and returns those that were not acknowledged. */
  List<Emitted> put(List<Emitted> wave) {
    List<Emitted> fitting = new ArrayList<>();
    List<Emitted> left = new ArrayList<>();
    wave.forEach(event -> (fits(event) ? fitting : left).add(event));
    parallel.map(batches(fitting), this::tried).forEach(left::addAll);
    return left;
  }

  private boolean fits(Emitted event) {
    Optional<String> objection = limits.event.objection(event);
    objection.ifPresent(why ->
        troubles.report(
            "put event %s with key '%s' to %s".formatted(event.id(), event.key(), event.stream()),
            new RefusedException(why, null)));
    return objection.isEmpty();
  }

  private List<List<Emitted>> batches(List<Emitted> all) {
    List<List<Emitted>> batches = new ArrayList<>();
    int room = 0;
    for (Emitted event : all) {
      int size = limits.event.size().applyAsInt(event);
      if (batches.isEmpty() || size > room || batches.getLast().size() == limits.events) {
        batches.add(new ArrayList<>());
        room = limits.bytes;
      }
      batches.getLast().add(event);
      room -= size;
    }
    return batches;
  }

  private List<Emitted> tried(List<Emitted> batch) {
    try {
      return faulty(batch, request.put(batch));
    } catch (UnavailableException | RefusedException e) {
      troubles.report(what(batch.size(), batch.getFirst()), e);
      return batch;
    }
  }

  private List<Emitted> faulty(List<Emitted> batch, List<Optional<String>> faults) {
    List<Emitted> failed = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      if (faults.get(i).isPresent()) {
        failed.add(batch.get(i));
      }
    }
    faults.stream().flatMap(Optional::stream).findFirst().ifPresent(fault -> report(failed, fault));
    return failed;
  }

  /** One report for all: they mostly fail for the same reason. */
  private void report(List<Emitted> failed, String fault) {
    troubles.report(what(failed.size(), failed.getFirst()), new UnavailableException(fault, null));
  }

  private static String what(int number, Emitted first) {
    return "put %d events to %s, the first with key '%s'"
        .formatted(number, first.stream(), first.key());
  }
}
