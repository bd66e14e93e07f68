package dev.impulse.lambda.telemetry;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * AWS X-Ray's trace header, such as {@code
 * Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1}: Lambda gives one
 * with each invocation that it traces.
 */
final class XrayHeader {

  private XrayHeader() {}

  /** The same as W3C has it; empty if the header is not complete. */
  static Optional<TraceContext> context(String header) {
    Map<String, String> parts =
        Arrays.stream(header.split(";"))
            .map(part -> part.strip().split("=", 2))
            .filter(part -> part.length == 2)
            .collect(Collectors.toMap(part -> part[0], part -> part[1], (first, _) -> first));
    String trace = parts.getOrDefault("Root", "").replaceFirst("^1-", "").replace("-", "");
    String flags = parts.getOrDefault("Sampled", "").equals("1") ? "01" : "00";
    return TraceContext.parse("00-" + trace + "-" + parts.getOrDefault("Parent", "") + "-" + flags);
  }
}
