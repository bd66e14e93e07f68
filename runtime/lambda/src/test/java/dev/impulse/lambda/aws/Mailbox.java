package dev.impulse.lambda.aws;

import dev.impulse.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The mail that moto has taken: it keeps all, and tells everything it knows at one address. */
final class Mailbox {

  private static final URI ALL =
      URI.create(System.getProperty(Emulator.ENDPOINT) + "/moto-api/data.json");

  private Mailbox() {}

  /** What was sent from an address, in order; the keys are not known here. */
  static List<Message> sentFrom(String sender) {
    return get().field("ses").flatMap(ses -> ses.field("Message")).map(JsonNode::asArray).stream()
        .flatMap(List::stream)
        .filter(mail -> text(mail, "source").equals(sender))
        .map(Mailbox::message)
        .toList();
  }

  private static Message message(JsonNode mail) {
    String to =
        mail.field("destinations")
            .flatMap(all -> all.field("ToAddresses"))
            .orElseThrow()
            .asArray()
            .getFirst()
            .asString();
    return new Message("-", to, text(mail, "subject"), text(mail, "body"));
  }

  private static String text(JsonNode mail, String name) {
    return mail.field(name).orElseThrow().asString();
  }

  private static JsonNode get() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String json =
          client.send(HttpRequest.newBuilder(ALL).build(), BodyHandlers.ofString()).body();
      return JsonNode.parser().parse(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
