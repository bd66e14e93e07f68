package dev.impulse;

import java.time.Instant;

/** Streams of a small hotel. */
public final class Hotel {

  public record Guest(String value) implements Key {}

  public record Room(String value) implements Key {}

  /** What happens to a guest. */
  public sealed interface Stay {
    String id();

    Guest guest();
  }

  @EventType("hotel.guest-arrived")
  public record Arrived(String id, Guest guest, Instant at) implements Stay {}

  @EventType("hotel.guest-left")
  public record Left(String id, Guest guest) implements Stay {}

  @EventType("hotel.room-cleaned")
  public record Cleaned(Room room) {}

  @EventType("hotel.bill-written")
  public record Bill(Guest guest, int nights) {}

  public static final EventStream<Guest, Stay> STAYS =
      EventStream.of("stays", Guest.class, Stay.class, Stay::guest).identifiedBy(Stay::id);

  public static final EventStream<Guest, Arrived> ARRIVALS =
      EventStream.of("arrivals", Guest.class, Arrived.class, Arrived::guest)
          .identifiedBy(Arrived::id)
          .timedBy(Arrived::at);

  public static final EventStream<Room, Cleaned> CLEANINGS =
      EventStream.of("cleanings", Room.class, Cleaned.class, Cleaned::room);

  public static final EventStream<Guest, Bill> BILLS =
      EventStream.of("bills", Guest.class, Bill.class, Bill::guest);

  public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private Hotel() {}
}
