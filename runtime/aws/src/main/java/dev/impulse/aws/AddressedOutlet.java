package dev.impulse.aws;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.impulse.store.OutboundEvent;
import dev.impulse.store.Outlet;
import dev.impulse.store.Parallel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Each event to where its stream is. */
public final class AddressedOutlet implements Outlet<OutboundEvent> {

  private final Addresses addresses;
  private final AwsOutlets outlets;
  private final Parallel parallel;
  private final Map<Address, Outlet<OutboundEvent>> made = new ConcurrentHashMap<>();

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
  public Optional<String> objection(OutboundEvent event) {
    return outlets.objection(addresses.of(event.stream()), event);
  }

  @Override
  public List<OutboundEvent> put(List<OutboundEvent> wave) {
    Map<String, List<OutboundEvent>> streams =
        wave.stream().collect(groupingBy(OutboundEvent::stream, LinkedHashMap::new, toList()));
    return parallel.map(List.copyOf(streams.values()), this::putToOne).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<OutboundEvent> putToOne(List<OutboundEvent> ofStream) {
    Address address = addresses.of(ofStream.getFirst().stream());
    return made.computeIfAbsent(address, outlets).put(ofStream);
  }
}
