package dev.impulse.json;

import dev.impulse.spi.DecodeException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What CloudEvents 1.0 says of the values of attributes. */
final class AttributeRules {

  private static final char DELETE = 0x7F;
  private static final char LAST_CONTROL = 0x9F;
  private static final int NONCHARACTERS = 0xFFFE;
  private static final String TCHAR = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "(?<type>"
              + TCHAR
              + "/"
              + TCHAR
              + ")"
              + "(\\s*;\\s*"
              + TCHAR
              + "=("
              + TCHAR
              + "|\"([^\"\\\\]|\\\\.)*\"))*\\s*");
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset=(?!\"?(utf-8|us-ascii)\"?\\s*(;|$))", Pattern.CASE_INSENSITIVE);

  private AttributeRules() {}

  static DecodeException refused(String attribute, String reason) {
    return new DecodeException(attribute, reason, null);
  }

  /** A string that is not empty. */
  static String text(String attribute, String value) {
    refuseCharacters(attribute, value);
    return notEmpty(attribute, value);
  }

  static String notEmpty(String attribute, String value) {
    if (value.isBlank()) {
      throw refused(attribute, "must not be empty");
    }
    return value;
  }

  /** A string in which every character is allowed. */
  static void refuseCharacters(String attribute, String value) {
    for (int i = 0; i < value.length(); i++) {
      char next = value.charAt(i);
      if (next < ' ' || next >= DELETE) {
        refuseCharacter(attribute, value.codePointAt(i));
        i += Character.isHighSurrogate(next) ? 1 : 0;
      }
    }
  }

  private static void refuseCharacter(String attribute, int point) {
    if (point < ' ' || (point >= DELETE && point <= LAST_CONTROL)) {
      throw refused(attribute, "holds the control character 0x%02X".formatted(point));
    }
    if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      throw refused(attribute, "holds half a surrogate pair");
    }
    if ((point & NONCHARACTERS) == NONCHARACTERS || (point >= 0xFDD0 && point <= 0xFDEF)) {
      throw refused(attribute, "holds 0x%04X, which is no character".formatted(point));
    }
  }

  /** The value of an extension, or of an attribute that says something of the payload. */
  static String attribute(String name, String value) {
    return switch (name) {
      case "subject" -> text(name, value);
      case "dataschema" -> schema(value);
      case "datacontenttype" -> contentType(value);
      default -> {
        refuseCharacters(name, value);
        yield value;
      }
    };
  }

  static DecodeException wrongType(String name, String value) {
    return refused(
        name,
        "must be a string, true or false or a whole number of 32 bits, was "
            + Unfit.shortened(value));
  }

  /** A reference to a URI that is not empty. */
  static String source(String value) {
    notEmpty("source", value);
    if (!UriReference.isPlain(value)) {
      uri("source", value);
    }
    return value;
  }

  /** A URI that stands by itself. */
  static String schema(String value) {
    text("dataschema", value);
    if (!uri("dataschema", value).isAbsolute()) {
      throw refused(
          "dataschema", "must be a URI with a scheme, was '%s'".formatted(Unfit.shortened(value)));
    }
    return value;
  }

  private static URI uri(String attribute, String value) {
    try {
      return new URI(value);
    } catch (URISyntaxException e) {
      throw refused(
          attribute, "must be a URI or a part of one, was '%s'".formatted(Unfit.shortened(value)));
    }
  }

  /** A media type that is JSON, with whatever parameters but for another charset. */
  static String contentType(String value) {
    text("datacontenttype", value);
    var type = MEDIA_TYPE.matcher(value);
    if (!type.matches() || !isJson(type.group("type").toLowerCase(Locale.ROOT))) {
      throw refused(
          "datacontenttype",
          "must be application/json or another +json, was '%s'".formatted(Unfit.shortened(value)));
    }
    if (CHARSET.matcher(value).find()) {
      throw refused(
          "datacontenttype", "must be in UTF-8, was '%s'".formatted(Unfit.shortened(value)));
    }
    return value;
  }

  private static boolean isJson(String type) {
    return type.equals("application/json") || type.endsWith("+json");
  }

  /** A time to the microsecond. */
  static Instant time(String value) {
    try {
      Instant time = InstantAdapter.INSTANCE.fromOutside(value);
      return isToTheMicrosecond(time) ? time : time.truncatedTo(ChronoUnit.MICROS);
    } catch (Unfit e) {
      throw new DecodeException("time", String.valueOf(e.getMessage()), e);
    }
  }

  @SuppressWarnings("JavaInstantGetSecondsGetNano") // the seconds do not matter
  private static boolean isToTheMicrosecond(Instant time) {
    return time.getNano() % 1_000 == 0;
  }

  static void version(@Nullable String value) {
    if (!"1.0".equals(value)) {
      throw refused("specversion", "must be '1.0', was '%s'".formatted(value));
    }
  }

  /** Whether an extension may have this name: small letters and digits. */
  static boolean isExtensionName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char next = name.charAt(i);
      if ((next < 'a' || next > 'z') && (next < '0' || next > '9')) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  static String extensionName(String name) {
    if (!isExtensionName(name)) {
      throw refused(
          Unfit.shortened(name), "is no name of an extension: those have a-z and 0-9 only");
    }
    return name;
  }
}
