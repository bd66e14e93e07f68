package dev.impulse.model.schema;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.impulse.EventStream;
import java.util.Comparator;
import java.util.List;

/** Every stream that the shared model has: the constants of its classes. */
final class SharedStreams {

  private static final String MODEL = "dev.impulse.model";

  private SharedStreams() {}

  static List<EventStream<?, ?>> all() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(MODEL).stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getRawType().isEquivalentTo(EventStream.class))
            .<EventStream<?, ?>>map(SharedStreams::valueOf)
            .sorted(Comparator.comparing(EventStream::name))
            .toList();
  }

  /** Every event type of every shared stream. */
  static List<Payload<?>> payloads() {
    return Payload.of(all());
  }

  private static EventStream<?, ?> valueOf(JavaField field) {
    try {
      return (EventStream<?, ?>) field.reflect().get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(field.getFullName() + " is no public constant", e);
    }
  }
}
