package dev.impulse.store;

import static dev.impulse.store.BinaryFormat.readBytes;
import static dev.impulse.store.BinaryFormat.readText;

import dev.impulse.Delivery;
import dev.impulse.Message;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The binary form of effects, the last in the form of their {@link KeyMetadata}. They are read when
 * they are asked for: mostly they have left, and nobody asks.
 */
final class EncodedEffects extends AbstractList<OutboundEffect> {

  private static final int EMITTED = 0;
  private static final int SENT = 1;

  private final DataInputStream in;
  private final int size;
  private @Nullable List<OutboundEffect> effects;

  private EncodedEffects(DataInputStream in, int size) {
    this.in = in;
    this.size = size;
  }

  static void write(BinaryWriter out, List<OutboundEffect> effects) {
    out.number(effects.size());
    for (OutboundEffect effect : effects) {
      write(out, effect);
    }
  }

  private static void write(BinaryWriter out, OutboundEffect effect) {
    switch (effect) {
      case OutboundEvent emitted -> {
        out.number(EMITTED);
        out.text(emitted.stream());
        out.text(emitted.key());
        out.text(emitted.id());
        out.bytes(emitted.event());
      }
      case OutboundMessage sent -> {
        out.number(SENT);
        out.text(sent.id());
        out.text(sent.delivery().name());
        out.text(sent.message().key());
        out.text(sent.message().recipient());
        out.text(sent.message().subject());
        out.text(sent.message().text());
      }
    }
  }

  /**
   * Effects of which nothing but their number is read yet; where there are none, nothing follows.
   */
  static List<OutboundEffect> read(DataInputStream in) throws IOException {
    EncodedEffects effects = new EncodedEffects(in, BinaryFormat.readCount(in));
    if (effects.isEmpty()) {
      BinaryFormat.requireEnd(in);
      return List.of();
    }
    return effects;
  }

  @Override
  public int size() {
    return size;
  }

  /**
   * {@inheritDoc}
   *
   * @throws java.io.UncheckedIOException if the form cannot have been written so
   */
  @Override
  public synchronized OutboundEffect get(int index) {
    List<OutboundEffect> all = effects;
    if (all == null) {
      all = effects = BinaryFormat.readToEnd(in, this::all);
    }
    return all.get(index);
  }

  private List<OutboundEffect> all(DataInputStream from) throws IOException {
    List<OutboundEffect> all = new ArrayList<>(size);
    while (all.size() < size) {
      all.add(one(from));
    }
    return all;
  }

  private static OutboundEffect one(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    return switch (kind) {
      case EMITTED -> new OutboundEvent(readText(in), readText(in), readText(in), readBytes(in));
      case SENT ->
          new OutboundMessage(
              readText(in),
              Delivery.valueOf(readText(in)),
              new Message(readText(in), readText(in), readText(in), readText(in)));
      default -> throw new IOException("an effect of kind " + kind);
    };
  }
}
