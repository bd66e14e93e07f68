package dev.impulse.functions.pricing;

import static dev.impulse.Effect.emit;
import static dev.impulse.model.pricing.PricingStreams.PRICES;
import static java.util.Comparator.comparing;

import dev.impulse.Effect;
import dev.impulse.Step;
import dev.impulse.model.Money;
import dev.impulse.model.pricing.FuelIndex;
import dev.impulse.model.pricing.Item;
import dev.impulse.model.pricing.ItemPrice;
import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items that are repriced together.
 *
 * @param index where the cost of fuel stands, once it is known
 * @param published the last published price of each item, sorted by item
 */
@Json
record Bucket(@Nullable FuelIndex index, List<ItemPrice> published) {

  static final Bucket EMPTY = new Bucket(null, List.of());

  private static final Comparator<ItemPrice> BY_ITEM = comparing(price -> price.item().value());

  Bucket {
    published = List.copyOf(published);
  }

  Step<Bucket> fold(BucketEvent event, Repricing repricing) {
    return switch (event) {
      case ItemAssigned(BucketId _, Item item) -> listed(item, repricing);
      case IndexAssigned(BucketId _, FuelIndex moved) -> moved(moved, repricing);
    };
  }

  private Step<Bucket> listed(Item item, Repricing repricing) {
    Money price = repricing.price(item.listPrice(), index);
    ItemPrice priced = new ItemPrice(item.id(), price, item.listPrice(), item.listedAt());
    return Step.to(new Bucket(index, publishedWith(priced)), emit(PRICES, priced));
  }

  private List<ItemPrice> publishedWith(ItemPrice priced) {
    List<ItemPrice> all = new ArrayList<>(published);
    int at = Collections.binarySearch(published, priced, BY_ITEM);
    if (at >= 0) {
      all.set(at, priced);
    } else {
      all.add(-at - 1, priced);
    }
    return all;
  }

  private Step<Bucket> moved(FuelIndex to, Repricing repricing) {
    List<ItemPrice> all = new ArrayList<>(published.size());
    List<Effect> effects = new ArrayList<>();
    for (ItemPrice last : published) {
      Money price = repricing.price(last.listPrice(), to);
      if (repricing.isWorthPublishing(price, last.price())) {
        ItemPrice priced = new ItemPrice(last.item(), price, last.listPrice(), to.at());
        all.add(priced);
        effects.add(emit(PRICES, priced));
      } else {
        all.add(last);
      }
    }
    return new Step<>(new Bucket(to, all), effects);
  }
}
