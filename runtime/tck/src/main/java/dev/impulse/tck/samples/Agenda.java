package dev.impulse.tck.samples;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has happened to an account, and when it is to be woken.
 *
 * @param times from the earliest on
 */
@Json
public record Agenda(Account account, Journal past, List<Instant> times) {

  public Agenda {
    times = List.copyOf(times);
  }

  public Optional<Instant> due() {
    return times.stream().findFirst();
  }

  public Agenda plus(String text) {
    return new Agenda(account, past.plus(text), times);
  }

  public Agenda plus(Instant time) {
    return at(Stream.concat(times.stream(), Stream.of(time)).sorted().toList());
  }

  public Agenda at(List<Instant> others) {
    return new Agenda(account, past, others);
  }
}
