package dev.impulse.engine.nexmark;

import static dev.impulse.engine.nexmark.NexmarkStreams.LOCAL_ITEMS;
import static dev.impulse.engine.nexmark.NexmarkStreams.PERSONS;
import static dev.impulse.engine.nexmark.NexmarkStreams.SALES;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.Settings;

/** Query 3: what is sold in category 10 by somebody from Oregon, Idaho or California. */
final class FindLocalItems implements EventFunction {

  @Override
  public Definition define(Settings settings) {
    return Definition.keyed("find-local-items", PersonId.class, Local.class, _ -> Local.UNKNOWN)
        .on(PERSONS, Local::person)
        .on(SALES, Local::auction)
        .emits(LOCAL_ITEMS);
  }
}
