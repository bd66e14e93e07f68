package dev.impulse.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.Message;
import dev.impulse.store.RefusedException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

@OnEmulator(Service.SES)
class MailerTest {

  private static final Message MESSAGE =
      new Message("7", "ann@example.org", "Grüße, 你好", "Danke für 5 €.\n");

  private final SesClient first = Emulator.clients().ses();
  private final SesV2Client second = Emulator.clients().sesV2();
  private final String from = Emulator.name("shop") + "@example.org";

  @AfterEach
  void close() {
    first.close();
    second.close();
  }

  private void verify() {
    first.verifyEmailIdentity(identity -> identity.emailAddress(from));
  }

  @Test
  void aMessageIsSentByTheFirstInterface() {
    verify();
    new SesMailer(first, from, Optional.empty()).send("confirm/7", MESSAGE);

    assertThat(Mailbox.sentFrom(from)).singleElement().satisfies(MailerTest::isMessage);
  }

  @Test
  @OnEmulator(Service.SESV2)
  void aMessageIsSentByTheSecondInterface() {
    verify();
    new SesV2Mailer(second, from, Optional.empty()).send("confirm/7", MESSAGE);

    assertThat(Mailbox.sentFrom(from)).singleElement().satisfies(MailerTest::isMessage);
  }

  private static void isMessage(Message sent) {
    assertThat(sent.recipient()).isEqualTo(MESSAGE.recipient());
    assertThat(sent.subject()).isEqualTo(MESSAGE.subject());
    assertThat(sent.text()).isEqualTo(MESSAGE.text());
  }

  @Test
  void whatTheServerRejectsIsRefused() {
    assertThatThrownBy(() -> new SesMailer(first, from, Optional.empty()).send("c/7", MESSAGE))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("c/7");
  }
}
