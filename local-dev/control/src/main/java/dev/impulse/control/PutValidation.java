package dev.impulse.control;

import dev.impulse.Definition;
import dev.impulse.EventStream;
import dev.impulse.Topology;
import dev.impulse.spi.Spelling;
import java.util.List;

/** Checks that streams take the events of a request, before any of them is read. */
final class PutValidation {

  private final Topology topology;

  PutValidation(Topology topology) {
    this.topology = topology;
  }

  /**
   * @throws UsageException for a stream that there is not, or that takes none of these events
   */
  void mustTake(PutRequest request) {
    List<String> names = topology.streams().stream().map(EventStream::name).sorted().toList();
    for (PutSource source : request.sources()) {
      if (!names.contains(source.stream())) {
        throw new UsageException(Spelling.unknown("stream", source.stream(), names));
      }
    }
    String owner = request.as();
    if (owner == null) {
      request.sources().forEach(source -> mustBeFree(source.stream(), request.mode()));
    } else {
      Definition function = function(owner);
      request.sources().forEach(source -> mustBeOf(function, source.stream()));
    }
  }

  private void mustBeFree(String stream, PutMode mode) {
    List<String> owners =
        topology.functions().stream()
            .filter(function -> emits(function, stream))
            .map(Definition::name)
            .toList();
    if (!owners.isEmpty()) {
      String repair =
          mode.isHistory()
              ? ""
              : "; '--as %s' repairs it, and records that".formatted(owners.getFirst());
      throw new UsageException(
          "%s is emitted by %s: it takes no events from outside%s"
              .formatted(stream, String.join(" or ", owners), repair));
    }
  }

  private Definition function(String name) {
    List<String> names = topology.functions().stream().map(Definition::name).toList();
    return topology
        .function(name)
        .orElseThrow(() -> new UsageException(Spelling.unknown("function", name, names)));
  }

  private static void mustBeOf(Definition function, String stream) {
    if (!emits(function, stream)) {
      throw new UsageException(
          "%s does not emit %s: --as is for repairs of what a function emits"
              .formatted(function.name(), stream));
    }
  }

  private static boolean emits(Definition function, String stream) {
    return function.outputs().stream().anyMatch(output -> output.name().equals(stream));
  }
}
