package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.Settings;
import dev.impulse.StateView;
import dev.impulse.engine.internal.host.HostedFunction;
import dev.impulse.spi.Codec;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What functions show of their states, to people and to what reads them. */
public final class StateViews {

  private final Hosts hosts;

  private StateViews(Hosts hosts) {
    this.hosts = hosts;
  }

  /** Those of these functions. */
  public static StateViews of(List<LoadedModule> modules, Settings settings) {
    return new StateViews(Hosts.of(modules, settings));
  }

  /**
   * What a function shows of a state.
   *
   * @param state as {@link DataFolder#view} has it, in the form of today
   * @return JSON: the state itself, where the function declares nothing else or does not run here
   */
  public String shown(String function, String state) {
    return hosts.functions().stream()
        .filter(hosted -> hosted.definition().name().equals(function))
        .findFirst()
        .map(hosted -> shown(hosted, state))
        .orElse(state);
  }

  private static String shown(HostedFunction hosted, String state) {
    return hosted.definition() instanceof Definition.Keyed<?, ?> keyed
        ? shown(keyed, hosted.codec(), state)
        : state;
  }

  private static <S> String shown(Definition.Keyed<?, S> keyed, Codec codec, String state) {
    byte[] json = state.getBytes(StandardCharsets.UTF_8);
    return keyed
        .view()
        .map(view -> shown(view, codec.restore(keyed.state(), json), codec))
        .orElse(state);
  }

  private static <S, V> String shown(StateView<S, V> view, S state, Codec codec) {
    return new String(codec.encode(view.type(), view.of(state)), StandardCharsets.UTF_8);
  }
}
