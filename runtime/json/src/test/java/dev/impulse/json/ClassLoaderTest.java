package dev.impulse.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.impulse.Key;
import dev.impulse.json.samples.Weight;
import dev.impulse.spi.DecodeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import org.junit.jupiter.api.Test;

/** A functions module has records of its own, in a class loader of its own, and is reloaded. */
class ClassLoaderTest {

  private static final String PACKAGE = "dev.impulse.json.samples.";
  private static final String UNSEEN =
      "{\"inner\":{\"text\":\"a\"},\"again\":{\"inner\":{\"text\":\"b\"}}}";

  private static final String LISTS =
      "{\"list\":[%s],\"set\":[\"RED\"],\"map\":{\"a\":%s},\"sorted\":{\"s\":[]},\"maybe\":%s,"
              .formatted(UNSEEN, UNSEEN, UNSEEN)
          + "\"waiting\":{\"held\":[]},\"lists\":[[%s]]}".formatted(UNSEEN);

  /** A type that outlives the module, as those of the shared model do. */
  record EventKind(String value) implements Key {}

  /** Sees all that we see, but for the samples. */
  private static final class Shared extends ClassLoader {

    Shared() {
      super(ClassLoaderTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith(PACKAGE)) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return name.startsWith("META-INF/services/")
          ? Collections.emptyEnumeration()
          : super.getResources(name);
    }
  }

  private static URLClassLoader module() {
    URL classes = Weight.class.getProtectionDomain().getCodeSource().getLocation();
    return new URLClassLoader(new URL[] {classes}, new Shared());
  }

  private static <T> String recoded(JsonCodec codec, Class<T> type, String json) {
    T value = codec.decode(type, json.getBytes(StandardCharsets.UTF_8));
    return new String(codec.encode(type, value), StandardCharsets.UTF_8);
  }

  private static Class<?> load(ClassLoader loader, String name) {
    try {
      return loader.loadClass(PACKAGE + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void recordsOfAModuleAreFoundPackagePrivateOnesToo() throws IOException {
    try (URLClassLoader module = module()) {
      Class<?> unseen = load(module, "Unseen");

      assertThat(unseen.getClassLoader()).isSameAs(module);
      assertThat(recoded(JsonCodec.of(module), unseen, UNSEEN)).isEqualTo(UNSEEN);
    }
  }

  @Test
  void twoVersionsOfAModuleDoNotMeet() throws IOException {
    try (URLClassLoader before = module();
        URLClassLoader after = module()) {
      JsonCodec old = JsonCodec.of(before);
      JsonCodec reloaded = JsonCodec.of(after);

      assertThat(recoded(reloaded, load(after, "Unseen"), UNSEEN)).isEqualTo(UNSEEN);
      assertThat(recoded(old, load(before, "Unseen"), UNSEEN)).isEqualTo(UNSEEN);
    }
  }

  @Test
  void theSharedClassesAloneHaveNoAdapterOfAModule() throws IOException {
    try (URLClassLoader module = module()) {
      JsonCodec shared = JsonCodec.of(module.getParent());
      Class<?> unseen = load(module, "Unseen");

      assertThatIllegalStateException()
          .isThrownBy(() -> recoded(shared, unseen, UNSEEN))
          .withMessageContaining("Unseen");
    }
  }

  @Test
  void aModuleThatIsNoLongerUsedIsForgotten() {
    WeakReference<ClassLoader> forgotten = new WeakReference<>(usedModule());
    for (int i = 0; i < 100 && forgotten.get() != null; i++) {
      System.gc();
    }

    assertThat(forgotten.get()).isNull();
  }

  private static <T> void frozen(JsonCodec codec, Class<T> type) {
    T value = codec.restore(type, LISTS.getBytes(StandardCharsets.UTF_8));
    assertThat(codec.frozen(type, value)).isSameAs(value);
  }

  private static void refused(JsonCodec codec, Class<?> type) {
    assertThatExceptionOfType(DecodeException.class)
        .isThrownBy(() -> codec.decode(type, "{\"list\":[1]}".getBytes(StandardCharsets.UTF_8)));
  }

  private static ClassLoader usedModule() {
    try (URLClassLoader module = module()) {
      JsonCodec codec = JsonCodec.of(module);
      recoded(codec, load(module, "Unseen"), UNSEEN);
      recoded(codec, load(module, "UnseenLists"), LISTS);
      frozen(codec, load(module, "UnseenLists"));
      refused(codec, load(module, "UnseenLists"));
      recoded(codec, EventKind.class, "\"a\"");
      return module;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
