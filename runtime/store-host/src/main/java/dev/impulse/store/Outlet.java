package dev.impulse.store;

import java.util.List;
import java.util.Optional;

/** Port: where effects go. */
@FunctionalInterface
public interface Outlet<E extends OutboundEffect> {

  /**
   * Hands effects over, at most one of a lane, in one or a few requests.
   *
   * @return those that were not acknowledged and shall be handed over again; some of them may have
   *     arrived all the same
   */
  List<E> put(List<E> wave);

  /**
   * Why an effect would never be taken where it goes, however often it is handed over; empty if it
   * may be. It is asked before anything is written, and makes no request.
   */
  default Optional<String> objection(E effect) {
    return Optional.empty();
  }
}
