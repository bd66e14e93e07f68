package dev.impulse.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads and writes CloudEvents 1.0 in their JSON format. */
final class CloudEvents {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> OF_PAYLOAD = Set.of("subject", "dataschema", Hops.EXTENSION);
  private static final byte[] MARK = "\"specversion\"".getBytes(StandardCharsets.US_ASCII);

  private CloudEvents() {}

  /** Whether a JSON object is a CloudEvent rather than a bare payload. */
  static boolean isOne(byte[] json) {
    return mentionsMark(json) && hasMark(json);
  }

  private static boolean mentionsMark(byte[] json) {
    for (int i = 0; i <= json.length - MARK.length; i++) {
      if (Arrays.equals(json, i, i + MARK.length, MARK, 0, MARK.length)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the mark is a member of the object itself, as far as that is JSON. */
  private static boolean hasMark(byte[] json) {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        if (parser.currentName().equals("specversion")) {
          return true;
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  static Envelope read(byte[] json) throws RejectedException {
    return new Envelope(members(json));
  }

  /** The members of an object, each value as it stands; one that is null is not there. */
  private static Map<String, byte[]> members(byte[] json) throws RejectedException {
    Map<String, byte[]> members = new HashMap<>();
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new RejectedException("not a JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        byte[] value = value(parser, json);
        if (!parser.hasToken(JsonToken.VALUE_NULL) && members.put(name, value) != null) {
          throw RejectedException.at(name, "is there twice", null);
        }
      }
      if (parser.nextToken() != null) {
        throw new RejectedException("more than one JSON object: put one event a line");
      }
      return members;
    } catch (JsonProcessingException e) {
      throw new RejectedException(
          "not JSON: %s at byte %d"
              .formatted(e.getOriginalMessage(), e.getLocation().getByteOffset()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static byte[] value(JsonParser parser, byte[] json) throws IOException {
    JsonToken token = parser.nextToken();
    if (token.isStructStart()) {
      int from = (int) parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      return Arrays.copyOfRange(json, from, (int) parser.currentLocation().getByteOffset());
    }
    return parser.getText().getBytes(StandardCharsets.UTF_8);
  }

  /** The event as one line. */
  static String write(LogEvent event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256 + event.size());
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("specversion", "1.0");
      json.writeStringField("id", event.id);
      json.writeStringField("source", event.source);
      json.writeStringField("type", event.type);
      json.writeStringField("time", event.time().toString());
      json.writeStringField("partitionkey", event.key);
      writeExtensions(event, json);
      json.writeStringField("datacontenttype", "application/json");
      json.writeFieldName("data");
      json.writeRawValue(oneLine(event.data()));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** In JSON a line break is never part of a text. */
  private static String oneLine(byte[] json) {
    return new String(json, StandardCharsets.UTF_8).replace('\n', ' ').replace('\r', ' ');
  }

  private static void writeExtensions(LogEvent event, JsonGenerator json) throws IOException {
    if (event.extensions.length == 0) {
      return;
    }
    try (JsonParser parser = JSON.createParser(event.extensions)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        json.copyCurrentStructure(parser);
      }
    }
  }

  /**
   * The extensions that an event passes on to those it leads to: all but what CloudEvents says of
   * its own payload.
   */
  static byte[] passedOn(byte[] extensions) {
    if (extensions.length == 0) {
      return extensions;
    }
    Map<String, String> passed = new TreeMap<>();
    try {
      members(extensions)
          .forEach((name, value) -> {
            if (!OF_PAYLOAD.contains(name)) {
              passed.put(name, new String(value, StandardCharsets.UTF_8));
            }
          });
    } catch (RejectedException e) {
      throw new IllegalStateException("written by this class", e);
    }
    return passed.isEmpty() ? LogEvent.noExtensions() : extensions(passed);
  }

  /** The same, with how many functions they have come through. */
  static byte[] passedOn(byte[] extensions, int hops) {
    String member = "\"%s\":%d".formatted(Hops.EXTENSION, hops);
    String passed = new String(passedOn(extensions), StandardCharsets.UTF_8);
    return (passed.isEmpty() ? "{" + member + "}" : "{" + member + "," + passed.substring(1))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Extensions as a JSON object of texts. */
  static byte[] extensions(Map<String, String> extensions) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      for (Map.Entry<String, String> extension : extensions.entrySet()) {
        json.writeStringField(extension.getKey(), extension.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toByteArray();
  }
}
