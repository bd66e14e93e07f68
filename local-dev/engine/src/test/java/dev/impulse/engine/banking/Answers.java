package dev.impulse.engine.banking;

import dev.impulse.engine.DataFolder;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import dev.impulse.engine.EventTail;
import dev.impulse.engine.LoadedModule;
import dev.impulse.functions.banking.AlertBalances;
import dev.impulse.functions.banking.SendAlerts;
import dev.impulse.functions.banking.TrackBalances;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the bank's functions have said, in the order in which they said it.
 *
 * @param alerts payloads as they stand in the log
 * @param messages business key, recipient, subject and text
 */
record Answers(
    List<String> alerts,
    List<String> balances,
    List<String> refused,
    List<Sent> messages,
    List<String> books) {

  record Sent(String key, String recipient, String subject, String text) {}

  /** Runs a log through an engine of its own. */
  static Answers of(Path folder, Feeding feeding, List<Line> lines) {
    LoadedModule bank = LoadedModule.of(new TrackBalances(), new AlertBalances(), new SendAlerts());
    try (Engine engine = Engine.open(EngineConfig.of(folder), List.of(bank))) {
      feeding.feed(engine, lines);
    }
    try (DataFolder data = DataFolder.open(folder)) {
      if (!data.failures().isEmpty()) {
        throw new AssertionError("parked: " + data.failures());
      }
      return read(data);
    }
  }

  private static Answers read(DataFolder data) {
    List<Sent> messages = new ArrayList<>();
    data.inbox(received -> {
      var message = received.message();
      messages.add(new Sent(message.key(), message.recipient(), message.subject(), message.text()));
    });
    List<String> books = new ArrayList<>();
    data.view(
        "track-balances",
        (account, state) -> {
          if (Json.read(state).has("balance")) {
            String balance = Json.read(state).get("balance").textValue();
            books.add(Json.object("account", account, "balance", balance));
          }
        });
    return new Answers(
        payloads(data, "alerts"),
        payloads(data, "balances"),
        payloads(data, "refused-postings"),
        messages,
        books);
  }

  private static List<String> payloads(DataFolder data, String stream) {
    EventTail tail = data.fromStart(stream);
    List<String> all = new ArrayList<>();
    for (Optional<byte[]> next = tail.nextData(); next.isPresent(); next = tail.nextData()) {
      all.add(new String(next.get(), StandardCharsets.UTF_8));
    }
    return all;
  }
}
