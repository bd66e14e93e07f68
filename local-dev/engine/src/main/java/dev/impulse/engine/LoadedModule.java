package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.Settings;
import dev.impulse.SettingsException;
import dev.impulse.engine.internal.host.HostedFunction;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import dev.impulse.spi.DefinedFunction;
import dev.impulse.spi.HopLimit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The functions of one module, and the class loader that they and their private types have.
 *
 * @param name for messages: the jar's file name, say
 * @param version tells one build of the module from another; empty if nothing does
 */
public record LoadedModule(
    String name, String version, ClassLoader loader, List<EventFunction> functions) {

  /** Functions of the class path. */
  public static LoadedModule of(EventFunction... functions) {
    return new LoadedModule(
        "class path", "", LoadedModule.class.getClassLoader(), List.of(functions));
  }

  /**
   * The functions under these settings, among which may be those of other modules.
   *
   * @throws EngineException if one cannot be defined; it names the function's class and the module
   */
  public List<DefinedFunction> defined(Settings settings) {
    return functions.stream().map(one -> defined(one, settings)).toList();
  }

  /** The functions, not knowing of each other yet. */
  List<HostedFunction> hosted(List<DefinedFunction> defined) {
    Codec codec = JsonCodec.of(loader);
    return defined.stream().map(one -> hosted(one.definition(), codec)).toList();
  }

  private HostedFunction hosted(Definition definition, Codec codec) {
    try {
      Stream.concat(definition.inputs().stream(), definition.outputs().stream())
          .forEach(stream -> codec.require(stream.payload()));
      if (definition instanceof Definition.Keyed<?, ?> keyed) {
        requireStates(keyed, codec);
      }
      return new HostedFunction(definition, version, codec, HopLimit.ofCycle(List.of()));
    } catch (IllegalStateException e) {
      throw new EngineException("%s in %s: %s".formatted(definition, name, e.getMessage()), e);
    }
  }

  private static void requireStates(Definition.Keyed<?, ?> keyed, Codec codec) {
    codec.require(keyed.state());
    keyed.olderStates().forEach(older -> codec.require(older.type()));
    keyed.view().ifPresent(view -> codec.require(view.type()));
  }

  private DefinedFunction defined(EventFunction function, Settings settings) {
    try {
      return DefinedFunction.of(function, settings);
    } catch (SettingsException e) {
      throw new EngineException(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException | LinkageError e) {
      throw new EngineException(
          "%s in %s cannot be defined: %s".formatted(function.getClass().getName(), name, e), e);
    }
  }
}
