package dev.impulse.control;

import dev.impulse.engine.Accepted;
import java.util.ArrayList;
import java.util.List;

/** Events of one stream that go in together, and where each of them stands. */
final class PutBatch {

  /** Where an event stands. */
  record Place(String file, long line) {

    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  private static final int LARGEST = 1024;

  private final String stream;
  private final List<Accepted> events = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  PutBatch(String stream) {
    this.stream = stream;
  }

  String stream() {
    return stream;
  }

  List<Accepted> events() {
    return events;
  }

  Place place(int index) {
    return places.get(index);
  }

  void add(Accepted event, Place place) {
    events.add(event);
    places.add(place);
  }

  boolean takes(Accepted event) {
    return event.stream().equals(stream) && events.size() < LARGEST;
  }
}
