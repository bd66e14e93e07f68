package dev.impulse.store;

import dev.impulse.Delivery;
import dev.impulse.Message;
import dev.impulse.store.Marks.Mark;
import dev.impulse.store.RecentIdentities.Seen;
import dev.impulse.store.Segments.Segment;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Metadata of all kinds.
 *
 * @param most how many of a kind one has
 */
record RandomKeyMetadata(RandomGenerator random, int most) {

  private static final int[] CHARACTERS = {'a', '7', ' ', '/', '\n', 0, 'ß', '€', 0x1F600};

  KeyMetadata metadata() {
    return new KeyMetadata(
        text(),
        random.nextLong(),
        marks(),
        byText(random::nextLong),
        byText(random::nextLong),
        some(() -> new Seen(random.nextLong(), random.nextLong(), random.nextInt(1 << 16))),
        random.nextLong(),
        some(this::effect),
        random.nextBoolean(),
        random.nextBoolean() ? Optional.of(stop()) : Optional.empty(),
        segments(),
        random.nextLong(),
        random.nextBoolean() ? Optional.of(time()) : Optional.empty(),
        random.nextInt(1_000));
  }

  private Map<String, Mark> marks() {
    Map<String, Mark> marks = new TreeMap<>();
    for (String source : some(this::text)) {
      Position position = new Position(source, digits(), random.nextLong());
      marks.put(source, new Mark(position, random.nextLong()));
    }
    return marks;
  }

  private String digits() {
    return new BigInteger(random.nextInt(180), Random.from(random)).toString();
  }

  private OutboundEffect effect() {
    return random.nextBoolean()
        ? new OutboundEvent(text(), text(), text(), bytes())
        : new OutboundMessage(text(), delivery(), message());
  }

  private Delivery delivery() {
    return random.nextBoolean() ? Delivery.AT_MOST_ONCE : Delivery.AT_LEAST_ONCE;
  }

  private Message message() {
    return new Message("k" + text(), "r" + text(), text().replace('\n', ' '), text());
  }

  private Stop stop() {
    return new Stop(text(), time(), segments());
  }

  private Instant time() {
    return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
  }

  private Segments segments() {
    return new Segments(some(() -> new Segment(text(), random.nextInt(), random.nextInt())));
  }

  private byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(40)];
    random.nextBytes(bytes);
    return bytes;
  }

  private String text() {
    return IntStream.range(0, random.nextInt(12))
        .map(n -> CHARACTERS[random.nextInt(CHARACTERS.length)])
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private <T> Map<String, T> byText(Supplier<T> one) {
    Map<String, T> all = new TreeMap<>();
    some(one).forEach(value -> all.put(text(), value));
    return all;
  }

  private <T> List<T> some(Supplier<T> one) {
    return Stream.generate(one).limit(random.nextInt(most + 1)).toList();
  }
}
