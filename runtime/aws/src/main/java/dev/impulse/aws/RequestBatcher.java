package dev.impulse.aws;

import dev.impulse.store.ErrorReporter;
import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Parallel;
import dev.impulse.store.RefusedException;
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
record RequestBatcher(Limits limits, Request request, Parallel parallel, ErrorReporter errors) {

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
    List<Optional<String>> put(List<OutboundEvent> batch);
  }

  /** Puts events, and returns those that were not acknowledged. */
  List<OutboundEvent> put(List<OutboundEvent> wave) {
    List<OutboundEvent> fitting = new ArrayList<>();
    List<OutboundEvent> left = new ArrayList<>();
    wave.forEach(event -> (fits(event) ? fitting : left).add(event));
    parallel.map(batches(fitting), this::tried).forEach(left::addAll);
    return left;
  }

  private boolean fits(OutboundEvent event) {
    Optional<String> objection = limits.event.objection(event);
    objection.ifPresent(why ->
        errors.report(
            "put event %s with key '%s' to %s".formatted(event.id(), event.key(), event.stream()),
            new RefusedException(why, null)));
    return objection.isEmpty();
  }

  private List<List<OutboundEvent>> batches(List<OutboundEvent> all) {
    List<List<OutboundEvent>> batches = new ArrayList<>();
    int room = 0;
    for (OutboundEvent event : all) {
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

  private List<OutboundEvent> tried(List<OutboundEvent> batch) {
    try {
      return faulty(batch, request.put(batch));
    } catch (UnavailableException | RefusedException e) {
      errors.report(what(batch.size(), batch.getFirst()), e);
      return batch;
    }
  }

  private List<OutboundEvent> faulty(List<OutboundEvent> batch, List<Optional<String>> faults) {
    List<OutboundEvent> failed = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      if (faults.get(i).isPresent()) {
        failed.add(batch.get(i));
      }
    }
    faults.stream().flatMap(Optional::stream).findFirst().ifPresent(fault -> report(failed, fault));
    return failed;
  }

  /** One report for all: they mostly fail for the same reason. */
  private void report(List<OutboundEvent> failed, String fault) {
    errors.report(what(failed.size(), failed.getFirst()), new UnavailableException(fault, null));
  }

  private static String what(int number, OutboundEvent first) {
    return "put %d events to %s, the first with key '%s'"
        .formatted(number, first.stream(), first.key());
  }
}
