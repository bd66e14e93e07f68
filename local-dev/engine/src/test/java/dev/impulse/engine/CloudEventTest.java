package dev.impulse.engine;

import static dev.impulse.tck.samples.TckStreams.LINES;
import static dev.impulse.tck.samples.TckStreams.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.Event;
import dev.impulse.tck.samples.Note;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An event with its envelope comes out as it was put in, and may be put again. */
class CloudEventTest extends EngineTest {

  private static final String ENVELOPE =
      """
      {"specversion":"1.0","id":"n1","source":"branch","type":"tck.noted",%s\
      "data":{"id":"n1","account":"ann","text":"a"}}\
      """;

  @Test
  void whatTravelsBesideThePayloadTravelsOnToWhatFollows() throws RejectedException {
    EngineTestHost host = host(TestFunctions.relay());
    put(host, ENVELOPE.formatted("\"traceparent\":\"00-4bf9-01\",\"tenant\":3,"));
    assertThat(tail(host, LINES.name()).getFirst())
        .contains("\"traceparent\":\"00-4bf9-01\"", "\"tenant\":3");
  }

  @Test
  void howManyFunctionsAnEventHasComeThroughIsNotForThoseOutsideToSay() throws RejectedException {
    EngineTestHost host = host(TestFunctions.relay());
    put(host, ENVELOPE.formatted("\"hops\":100,"));
    assertThat(lines(host)).containsExactly("a");
    assertThat(tail(host, LINES.name()).getFirst()).doesNotContain("hops");
  }

  @Test
  void whatTheEnvelopeSaysOfItsOwnPayloadStaysWithIt() throws RejectedException {
    EngineTestHost host = host(TestFunctions.relay());
    put(
        host,
        ENVELOPE.formatted("\"dataschema\":\"urn:note:1\",\"subject\":\"a note\",\"hop\":\"1\","));
    assertThat(tail(host, NOTES.name()).getFirst())
        .contains("\"dataschema\":\"urn:note:1\"", "\"subject\":\"a note\"");
    assertThat(tail(host, LINES.name()).getFirst())
        .contains("\"hop\":\"1\"")
        .doesNotContain("dataschema", "subject");
  }

  @Test
  void withoutATimeItHappensWhenItIsPut() throws RejectedException {
    EngineTestHost host = host(TestFunctions.relay());
    host.advanceTo(START.plusSeconds(5));
    put(host, ENVELOPE.formatted(""));
    assertThat(host.emitted(NOTES)).extracting(Event::time).containsExactly(START.plusSeconds(5));
  }

  @Test
  void anAttributeThatIsNullIsNotThere() throws RejectedException {
    EngineTestHost host = host(TestFunctions.relay());
    put(host, ENVELOPE.formatted("\"time\":null,\"partitionkey\":null,\"subject\":null,"));
    assertThat(host.emitted(NOTES)).extracting(Event::time).containsExactly(START);
    assertThat(tail(host, NOTES.name()).getFirst()).doesNotContain("subject");
  }

  @Test
  void whateverItsTextsHoldItComesOutAndIsKnownWhenItGoesInAgain() throws RejectedException {
    EngineTestHost host = host(TestFunctions.journal());
    List<String> odd =
        List.of("\"", "\\", "{\"a\":[1]}", "é ü 漢字", "😀🏳️‍🌈", "\uFFFD", "', \";--", "%s");
    for (String text : odd) {
      host.put(NOTES, Note.of("id " + text, "key " + text, text));
    }
    List<String> events = tail(host, NOTES.name());
    for (String event : events) {
      put(host, event);
    }
    host.restart();
    host.settle();
    for (String text : odd) {
      assertThat(journal(host, new dev.impulse.tck.samples.Account("key " + text)))
          .containsExactly(text);
    }
    assertThat(tail(host, NOTES.name())).isEqualTo(events).hasSize(odd.size());
    assertThat(host.replay("journal").differences()).isEmpty();
  }

  @Test
  void aPayloadIsKeptAsItCame() throws RejectedException {
    EngineTestHost host = host(TestFunctions.relay());
    String payload =
        " {\"text\" : \"\\u0061\", \"more\": 1.50e3,\n\"id\":\"n1\",\"account\":\"ann\"} ";
    put(host, payload);
    try (DataFolder data = DataFolder.open(host.folder())) {
      assertThat(data.fromStart(NOTES.name()).nextData().map(CloudEventTest::text))
          .contains(payload);
    }
    assertThat(tail(host, NOTES.name()).getFirst()).doesNotContain("\n");
    assertThat(lines(host)).containsExactly("a");
  }

  private static void put(EngineTestHost host, String json) throws RejectedException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    host.engine().put(List.of(host.engine().read(NOTES.name(), bytes))).join();
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static List<String> tail(EngineTestHost host, String stream) {
    host.settle();
    try (DataFolder data = DataFolder.open(host.folder())) {
      EventTail tail = data.fromStart(stream);
      List<String> events = new ArrayList<>();
      for (Optional<String> next = tail.next(); next.isPresent(); next = tail.next()) {
        events.add(next.get());
      }
      return events;
    }
  }
}
