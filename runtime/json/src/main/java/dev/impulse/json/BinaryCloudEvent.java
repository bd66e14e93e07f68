package dev.impulse.json;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts an event together whose attributes came beside its payload, as strings. */
final class BinaryCloudEvent {

  private static final String DATA = "data";
  private static final Set<String> OF_ITS_OWN =
      Set.of("specversion", "id", "source", "type", "partitionkey", "time");

  private BinaryCloudEvent() {}

  static Optional<CloudEvent> read(Map<String, String> attributes, byte[] data) {
    return attributes.get("specversion") == null
        ? Optional.empty()
        : Optional.of(event(attributes, data));
  }

  private static CloudEvent event(Map<String, String> attributes, byte[] data) {
    AttributeRules.version(attributes.get("specversion"));
    if (data.length == 0) {
      throw AttributeRules.refused(DATA, "missing from the CloudEvent");
    }
    return new CloudEvent(
            required("id", attributes),
            required("source", attributes),
            required("type", attributes),
            Optional.ofNullable(attributes.get("partitionkey")),
            Optional.ofNullable(attributes.get("time")).map(AttributeRules::time),
            others(attributes),
            JsonData.checked(DATA, data))
        .checked();
  }

  private static String required(String name, Map<String, String> attributes) {
    @Nullable String value = attributes.get(name);
    if (value == null) {
      throw AttributeRules.refused(name, "missing from the CloudEvent");
    }
    return value;
  }

  private static Attributes others(Map<String, String> attributes) {
    Attributes.Builder others = new Attributes.Builder();
    attributes.forEach((name, value) -> {
      boolean isUsualType = name.equals("datacontenttype") && value.equals(Attributes.USUAL_TYPE);
      if (!isUsualType && !OF_ITS_OWN.contains(name)) {
        others.add(name, value);
      }
    });
    return others.build();
  }
}
