package dev.impulse.aws;

import dev.impulse.Message;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The mail that an emulator has taken, as it tells at an address of its own: moto all that it
 * knows, LocalStack all mail.
 */
public final class Mailbox {

  private static final String MOTO = "/moto-api/data.json";

  private static final String LOCALSTACK = "/_aws/ses";

  private Mailbox() {}

  /** What was sent from an address, in order; the keys are not known here. */
  public static List<Message> sentFrom(String sender) {
    return get(MOTO)
        .map(all -> ofMoto(all, sender))
        .or(() -> get(LOCALSTACK).map(all -> ofLocalStack(all, sender)))
        .orElseThrow(() -> new AssertionError("the emulator does not tell of its mail"));
  }

  private static List<Message> ofMoto(JsonNode all, String sender) {
    return all.field("ses").flatMap(ses -> ses.field("Message")).map(JsonNode::asArray).stream()
        .flatMap(List::stream)
        .filter(mail -> text(mail, "source").equals(sender))
        .map(Mailbox::message)
        .toList();
  }

  private static List<Message> ofLocalStack(JsonNode all, String sender) {
    return all.field("messages").map(JsonNode::asArray).stream()
        .flatMap(List::stream)
        .filter(mail -> text(mail, "Source").equals(sender))
        .map(mail -> {
          JsonNode body = mail.field("Body").orElseThrow();
          String to = first(mail, "Destination");
          return new Message("-", to, text(mail, "Subject"), text(body, "text_part"));
        })
        .toList();
  }

  private static Message message(JsonNode mail) {
    String to = first(mail, "destinations");
    return new Message("-", to, text(mail, "subject"), text(mail, "body"));
  }

  private static String first(JsonNode mail, String destinations) {
    return mail.field(destinations)
        .flatMap(all -> all.field("ToAddresses"))
        .orElseThrow()
        .asArray()
        .getFirst()
        .asString();
  }

  private static String text(JsonNode mail, String name) {
    return mail.field(name).orElseThrow().asString();
  }

  /** What an address of the emulator tells; empty if it knows none such. */
  private static Optional<JsonNode> get(String path) {
    HttpRequest request = HttpRequest.newBuilder(Emulator.endpoint().resolve(path)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return Optional.of(answer)
          .filter(known -> known.statusCode() == 200)
          .map(known -> JsonNode.parser().parse(known.body()));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
