package dev.impulse.json;

import dev.impulse.spi.DecodeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the envelope off a payload, without looking into that. */
final class CloudEventReader {

  private static final int VERSION = 0;
  private static final int ID = 1;
  private static final int SOURCE = 2;
  private static final int TYPE = 3;
  private static final int KEY = 4;
  private static final int TIME = 5;
  private static final int CONTENT_TYPE = 6;
  private static final int SUBJECT = 7;
  private static final int SCHEMA = 8;
  private static final int BASE64 = 9;
  private static final int DATA = 10;

  /** What has a place of its own, and extensions that are met so often that they are known. */
  private static final JsonNames NAMES =
      JsonNames.of(
          "specversion",
          "id",
          "source",
          "type",
          "partitionkey",
          "time",
          "datacontenttype",
          "subject",
          "dataschema",
          "data_base64",
          "data",
          "traceparent",
          "tracestate",
          "ordinal");

  private static final int NONE = -3;

  /** No value begins where the object does, or before. */
  private static final int NOWHERE = 0;

  private static final int[] NO_OTHERS = {};

  private final byte[] json;
  private final JsonScanner scanner;

  private final @Nullable String[] texts = new @Nullable String[DATA];

  /** Where each value begins; {@link #NOWHERE} if it is not there, or null. */
  private final int[] starts = new int[DATA + 1];

  private int dataEnd;
  private int seen;

  /** Of which strings each character must be looked at. */
  private int unsafe;

  private int twice = NONE;

  /** What is being read. */
  private int current = NONE;

  private Attributes.@Nullable Builder attributes;

  /** Where the names begin of what came before it was known to be a CloudEvent. */
  private int[] others = NO_OTHERS;

  private int otherCount;

  CloudEventReader(byte[] json, int from, int to) {
    this.json = json;
    this.scanner = new JsonScanner(json, from, to);
  }

  Optional<CloudEvent> read() {
    try {
      readMembers();
    } catch (JsonException e) {
      throw AttributeRules.refused(field(), String.valueOf(e.getMessage()));
    }
    return starts[VERSION] == NOWHERE ? Optional.empty() : Optional.of(event());
  }

  private String field() {
    return switch (current) {
      case NONE -> "";
      case JsonNames.OTHER -> Unfit.shortened(scanner.name());
      default -> NAMES.name(current);
    };
  }

  private void readMembers() {
    scanner.skipByteOrderMark();
    scanner.beginObject();
    for (int name = scanner.member(NAMES); name != JsonScanner.END; name = scanner.member(NAMES)) {
      current = name;
      readMember(name);
      current = NONE;
    }
    scanner.finish();
  }

  private void readMember(int name) {
    if (name == JsonNames.OTHER || name > DATA) {
      readOther(name);
      return;
    }
    twice = (seen & 1 << name) != 0 ? name : twice;
    seen |= 1 << name;
    byte first = scanner.first();
    if (first == 'n') {
      scanner.skip();
      return;
    }
    starts[name] = scanner.end();
    if (first == '"' && name != DATA) {
      texts[name] = scanner.string();
      unsafe |= scanner.lastIsPlain() ? 0 : 1 << name;
    } else {
      scanner.skip();
      dataEnd = name == DATA ? scanner.end() : dataEnd;
    }
  }

  private void readOther(int name) {
    if (starts[VERSION] == NOWHERE) {
      remember(scanner.nameStart());
      scanner.skip();
    } else {
      String known = name == JsonNames.OTHER ? scanner.name() : NAMES.name(name);
      AttributesReader.extension(known, scanner, attributes());
    }
  }

  private void remember(int nameStart) {
    if (otherCount == others.length) {
      others = Arrays.copyOf(others, 2 * otherCount + 4);
    }
    others[otherCount++] = nameStart;
  }

  /** Whether the object has the mark of a CloudEvent, as far as it is JSON. */
  boolean hasMark() {
    try {
      scanner.skipByteOrderMark();
      scanner.beginObject();
      return findMark();
    } catch (JsonException e) {
      return false;
    }
  }

  private boolean findMark() {
    for (int name = scanner.member(NAMES); name != JsonScanner.END; name = scanner.member(NAMES)) {
      if (name == VERSION && !scanner.isNull()) {
        return true;
      }
      scanner.skip();
    }
    return false;
  }

  private CloudEvent event() {
    if (twice != NONE) {
      throw AttributeRules.refused(NAMES.name(twice), "is there twice");
    }
    AttributeRules.version(required(VERSION));
    String id = required(ID);
    String source = AttributeRules.source(required(SOURCE));
    String type = required(TYPE);
    Optional<String> key = key();
    Optional<Instant> time = time();
    Attributes others = others();
    if (starts[BASE64] != NOWHERE) {
      return new CloudEvent(id, source, type, key, time, others, decoded(required(BASE64)));
    }
    if (starts[DATA] == NOWHERE) {
      throw missing(DATA);
    }
    return new CloudEvent(id, source, type, key, time, others, json, starts[DATA], dataEnd);
  }

  private Optional<String> key() {
    String key = text(KEY);
    return key == null ? Optional.empty() : Optional.of(key);
  }

  private Optional<Instant> time() {
    String time = text(TIME);
    return time == null ? Optional.empty() : Optional.of(AttributeRules.time(time));
  }

  private Attributes others() {
    String contentType = text(CONTENT_TYPE);
    if (contentType != null && !contentType.equals(Attributes.USUAL_TYPE)) {
      attributes().addOther(NAMES.name(CONTENT_TYPE), contentType);
    }
    addIfThere(SUBJECT);
    addIfThere(SCHEMA);
    for (int i = 0; i < otherCount; i++) {
      AttributesReader.extension(scanner.memberAt(others[i]), scanner, attributes());
    }
    return attributes == null ? Attributes.none() : attributes.build();
  }

  private void addIfThere(int attribute) {
    String text = text(attribute);
    if (text != null) {
      attributes().addOther(NAMES.name(attribute), text);
    }
  }

  private Attributes.Builder attributes() {
    Attributes.Builder some = attributes;
    if (some == null) {
      some = attributes = new Attributes.Builder();
    }
    return some;
  }

  private byte[] decoded(String base64) {
    if (starts[DATA] != NOWHERE) {
      throw AttributeRules.refused(NAMES.name(BASE64), "must not be there beside data");
    }
    try {
      return JsonData.checked(NAMES.name(BASE64), Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      throw new DecodeException(NAMES.name(BASE64), "must be Base64: " + e.getMessage(), e);
    }
  }

  private String required(int attribute) {
    String text = text(attribute);
    if (text == null) {
      throw missing(attribute);
    }
    return text;
  }

  private @Nullable String text(int attribute) {
    if (texts[attribute] == null && starts[attribute] != NOWHERE) {
      scanner.goTo(starts[attribute]);
      String wanted = attribute == VERSION ? "the string \"1.0\"" : "a string";
      throw AttributeRules.refused(
          NAMES.name(attribute),
          "must be %s, was %s".formatted(wanted, Unfit.shortened(scanner.raw())));
    }
    String text = texts[attribute];
    return text == null ? null : checked(attribute, text);
  }

  private String checked(int attribute, String text) {
    if ((unsafe & 1 << attribute) != 0) {
      AttributeRules.refuseCharacters(NAMES.name(attribute), text);
    }
    return AttributeRules.notEmpty(NAMES.name(attribute), text);
  }

  private static DecodeException missing(int attribute) {
    return AttributeRules.refused(NAMES.name(attribute), "missing from the CloudEvent");
  }
}
