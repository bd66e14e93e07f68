package dev.impulse.engine;

import dev.impulse.Definition;
import dev.impulse.EventFunction;
import dev.impulse.Settings;
import dev.impulse.json.JsonCodec;
import dev.impulse.spi.Codec;
import java.util.List;
import java.util.stream.Stream;

/**
 * The functions of one module, and the class loader that they and their private types have.
 *
 * @param name for messages: the jar's file name, say
 */
public record FunctionsModule(String name, ClassLoader loader, List<EventFunction> functions) {

  /** Functions of the class path. */
  public static FunctionsModule of(EventFunction... functions) {
    return new FunctionsModule(
        "class path", FunctionsModule.class.getClassLoader(), List.of(functions));
  }

  List<Deployed> deployed(Settings settings) {
    Codec codec = JsonCodec.of(loader);
    return functions.stream().map(one -> deployed(defined(one, settings), codec)).toList();
  }

  private Deployed deployed(Definition definition, Codec codec) {
    try {
      Stream.concat(definition.inputs().stream(), definition.outputs().stream())
          .forEach(stream -> codec.require(stream.payload()));
      if (definition instanceof Definition.Keyed<?, ?> keyed) {
        codec.require(keyed.state());
      }
      return new Deployed(definition, codec);
    } catch (IllegalStateException e) {
      throw new EngineException("%s in %s: %s".formatted(definition, name, e.getMessage()), e);
    }
  }

  private Definition defined(EventFunction function, Settings settings) {
    try {
      return function.define(settings);
    } catch (RuntimeException | LinkageError e) {
      throw new EngineException(
          "%s in %s cannot be defined: %s".formatted(function.getClass().getName(), name, e), e);
    }
  }
}
