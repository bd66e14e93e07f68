package dev.impulse.engine.nexmark;

import static dev.impulse.engine.nexmark.NexmarkStreams.NEW_SELLERS;
import static dev.impulse.engine.nexmark.NexmarkStreams.PERSONS;
import static dev.impulse.engine.nexmark.NexmarkStreams.SALES;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.Settings;
import dev.impulse.Step;

/** Query 8: who sells in the ten seconds in which they registered; windows do not overlap. */
final class FindNewSellers implements EventFunction {

  @Override
  public Definition define(Settings settings) {
    return Definition.keyed("find-new-sellers", PersonId.class, Window.class, _ -> Window.NONE)
        .on(PERSONS, Window::person)
        .on(SALES, Window::auction)
        .wakes(Window::last, (_, _) -> Step.to(Window.NONE))
        .forgets(Window.NONE::equals)
        .emits(NEW_SELLERS);
  }
}
