package dev.impulse.aws;

import dev.impulse.Message;
import dev.impulse.store.Mailer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.Content;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.SendEmailRequest;

/** Mail by version 1 of SES's interface, plain text in UTF-8, tagged with {@link MailTag}. */
public final class SesMailer implements Mailer {

  private static final AwsCall CALLS = AwsCall.once("MessageRejected", "InvalidParameterValue");
  private static final String UTF_8 = "UTF-8";

  private final SesClient client;
  private final String from;
  private final @Nullable String configurationSet;

  /**
   * A mailer.
   *
   * @param client one of {@link AwsClients#ses}, which sends nothing twice
   * @param from who writes: an address that SES knows
   * @param configurationSet through which notifications come; empty for none
   */
  public SesMailer(SesClient client, String from, Optional<String> configurationSet) {
    this.client = client;
    this.from = from;
    this.configurationSet = configurationSet.orElse(null);
  }

  @Override
  public void send(String id, Message message) {
    SendEmailRequest request =
        SendEmailRequest.builder()
            .source(from)
            .destination(to -> to.toAddresses(message.recipient()))
            .message(mail ->
                mail.subject(text(message.subject())).body(body -> body.text(text(message.text()))))
            .configurationSetName(configurationSet)
            .tags(tag(id))
            .build();
    CALLS.make("SendEmail of " + id, () -> client.sendEmail(request));
  }

  private static MessageTag tag(String id) {
    return MessageTag.builder().name(MailTag.NAME).value(MailTag.of(id)).build();
  }

  private static Content text(String text) {
    return Content.builder().charset(UTF_8).data(text).build();
  }
}
