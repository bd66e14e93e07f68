package dev.impulse.demo;

import static dev.impulse.model.pricing.PricingStreams.PRICES;
import static dev.impulse.model.sales.SalesStreams.CONFIRMATIONS;
import static dev.impulse.model.sales.SalesStreams.LIMIT_DECISIONS;

import dev.impulse.EventStream;
import dev.impulse.Message;
import dev.impulse.engine.DataFolder;
import dev.impulse.engine.EventTail;
import dev.impulse.json.JsonCodec;
import dev.impulse.model.Money;
import dev.impulse.model.pricing.ItemId;
import dev.impulse.model.pricing.ItemPrice;
import dev.impulse.model.sales.CustomerId;
import dev.impulse.model.sales.LimitDecision;
import dev.impulse.model.sales.PaymentConfirmation;
import dev.impulse.spi.Codec;
import io.avaje.jsonb.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a run has answered, as its data folder has it. */
public final class FolderAnswers implements RunAnswers {

  /** Of a ledger, what matters here. */
  @Json
  record Owing(@Nullable Money exposure) {}

  /** Of an item in the inventory, what matters here. */
  @Json
  record Offered(@Nullable Money price) {}

  private static final Codec CODEC = JsonCodec.create();

  private final DataFolder folder;

  public FolderAnswers(DataFolder folder) {
    this.folder = folder;
  }

  @Override
  public void decisions(Consumer<LimitDecision> each) {
    events(LIMIT_DECISIONS, each);
  }

  @Override
  public void confirmations(Consumer<PaymentConfirmation> each) {
    events(CONFIRMATIONS, each);
  }

  @Override
  public void messages(Consumer<Message> each) {
    folder.inbox(received -> each.accept(received.message()));
  }

  @Override
  public void prices(Consumer<ItemPrice> each) {
    events(PRICES, each);
  }

  @Override
  public void balances(BiConsumer<CustomerId, Money> each) {
    folder.view(
        "join-ledger",
        (key, state) -> {
          Money exposure = decoded(Owing.class, state).exposure;
          if (exposure != null) {
            each.accept(new CustomerId(key), exposure);
          }
        });
  }

  @Override
  public void inventory(BiConsumer<ItemId, Money> each) {
    folder.view(
        "project-inventory",
        (key, state) -> {
          Money price = decoded(Offered.class, state).price;
          if (price != null) {
            each.accept(new ItemId(key), price);
          }
        });
  }

  /** Every event of a stream. */
  public <T> void events(EventStream<?, T> stream, Consumer<T> each) {
    EventTail tail = folder.fromStart(stream.name());
    for (Optional<T> next = next(tail, stream); next.isPresent(); next = next(tail, stream)) {
      each.accept(next.get());
    }
  }

  /** The next event of a stream; empty if there is none yet. */
  static <T> Optional<T> next(EventTail tail, EventStream<?, T> stream) {
    return tail.nextData().map(data -> CODEC.decode(stream.payload(), data));
  }

  private static <T> T decoded(Class<T> type, String state) {
    return CODEC.decode(type, state.getBytes(StandardCharsets.UTF_8));
  }
}
