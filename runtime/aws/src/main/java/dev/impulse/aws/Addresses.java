package dev.impulse.aws;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where each stream is. A stream that nobody gave an address is the Kinesis stream of its name,
 * with the prefix that all such resources have.
 *
 * @param prefix what the names of resources begin with, such as {@code prod-}; empty for nothing
 * @param given the addresses that were given, by the name of the stream
 */
public record Addresses(String prefix, Map<String, Address> given) {

  /** Followed by a stream's name in upper case, {@code _} for {@code -}: its address. */
  public static final String STREAM = "IMPULSE_STREAM_";

  /** What the names of resources begin with. */
  public static final String PREFIX = "IMPULSE_STREAMS_PREFIX";

  public Addresses {
    given = Map.copyOf(given);
  }

  /**
   * Reads addresses from environment variables, such as {@code
   * IMPULSE_STREAM_LIMIT_DECISIONS=kinesis:decisions}.
   *
   * @throws IllegalArgumentException if one is no address; the message names the variable
   */
  public static Addresses parse(Map<String, String> environment) {
    Map<String, Address> given = new HashMap<>();
    environment.forEach((variable, value) -> {
      if (variable.startsWith(STREAM)) {
        given.put(stream(variable), address(variable, value));
      }
    });
    return new Addresses(environment.getOrDefault(PREFIX, ""), given);
  }

  private static String stream(String variable) {
    return variable.substring(STREAM.length()).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Address address(String variable, String value) {
    try {
      return Address.parse(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(variable + ": " + e.getMessage(), e);
    }
  }

  /** The environment variables that {@link #parse} reads these from again. */
  public Map<String, String> environment() {
    Map<String, String> variables = new TreeMap<>();
    if (!prefix.isEmpty()) {
      variables.put(PREFIX, prefix);
    }
    given.forEach((stream, address) -> variables.put(variable(stream), address.text()));
    return variables;
  }

  /** The environment variable that gives a stream its address. */
  public static String variable(String stream) {
    return STREAM + stream.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Where a stream is. */
  public Address of(String stream) {
    Address address = given.get(stream);
    return address == null ? new Address.Kinesis(prefix + stream, "") : address;
  }

  /**
   * Which of a function's streams a resource is: the one whose address it is, else the one of its
   * name that nobody gave an address.
   */
  public Optional<String> streamAt(Address found, List<String> streams) {
    return streams.stream()
        .filter(stream -> given.containsKey(stream) && given.get(stream).holds(found))
        .findFirst()
        .or(() -> streams.stream().filter(stream -> isNamed(stream, found)).findFirst());
  }

  private boolean isNamed(String stream, Address found) {
    return !given.containsKey(stream) && found.name().equals(prefix + stream);
  }
}
