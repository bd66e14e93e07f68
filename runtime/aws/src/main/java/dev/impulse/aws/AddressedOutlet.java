package dev.impulse.aws;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.impulse.store.Outbound.Emitted;
import dev.impulse.store.Outlet;
import dev.impulse.store.Parallel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Each event to where its stream is. */
public final class AddressedOutlet implements Outlet<Emitted> {

  private final Addresses addresses;
  private final AwsOutlets outlets;
  private final Parallel parallel;
  private final Map<Address, Outlet<Emitted>> made = new ConcurrentHashMap<>();

  /**
   * Puts to streams at these addresses.
   *
   * @param outlets makes the outlet of an address, once it is needed
   */
  public AddressedOutlet(Addresses addresses, AwsOutlets outlets, Parallel parallel) {
    this.addresses = addresses;
    this.outlets = outlets;
    this.parallel = parallel;
  }

  @Override
  public Optional<String> objection(Emitted event) {
    return outlets.objection(addresses.of(event.stream()), event);
  }

  @Override
  public List<Emitted> put(List<Emitted> wave) {
    Map<String, List<Emitted>> streams =
        wave.stream().collect(groupingBy(Emitted::stream, LinkedHashMap::new, toList()));
    return parallel.map(List.copyOf(streams.values()), this::putToOne).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Emitted> putToOne(List<Emitted> ofStream) {
    Address address = addresses.of(ofStream.getFirst().stream());
    return made.computeIfAbsent(address, outlets).put(ofStream);
  }
}
