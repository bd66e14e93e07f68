package dev.impulse.lambda;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the messages of a function leave.
 *
 * @param from whom they are from; empty of a function that sends none
 * @param by by which interface
 * @param configurationSet SES' configuration set, through which notifications come
 */
public record MailConfig(Optional<String> from, MailApi by, Optional<String> configurationSet) {

  static MailConfig of(Variables variables) {
    return new MailConfig(
        variables.text(Variables.MAIL_FROM),
        variables.text(Variables.MAIL_BY).map(MailConfig::by).orElse(MailApi.SESV2),
        variables.text(Variables.MAIL_CONFIGURATION_SET));
  }

  private static MailApi by(String name) {
    try {
      return MailApi.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new StartException(
          "%s: '%s' is neither SESV2 nor SES".formatted(Variables.MAIL_BY, name), e);
    }
  }

  Map<String, String> environment() {
    Map<String, String> variables = new TreeMap<>();
    from.ifPresent(address -> variables.put(Variables.MAIL_FROM, address));
    variables.put(Variables.MAIL_BY, by.name());
    configurationSet.ifPresent(set -> variables.put(Variables.MAIL_CONFIGURATION_SET, set));
    return variables;
  }
}
