package dev.impulse.discovery;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads a module's code and libraries. All modules share the runtime, the codec and the model of
 * their host; any other library is the module's own, whichever version the host has.
 */
final class ModuleClassLoader extends URLClassLoader {

  private static final List<String> SHARED =
      List.of("java.", "javax.", "jdk.", "dev.impulse.", "io.avaje.", "org.jspecify.");

  static {
    registerAsParallelCapable();
  }

  private final ClassLoader host;

  private ModuleClassLoader(URL[] entries, ClassLoader host) {
    super(entries, host);
    this.host = host;
  }

  static ClassLoader of(FunctionModule module, ClassLoader host) {
    return new ModuleClassLoader(
        module.files().stream().map(ModuleClassLoader::url).toArray(URL[]::new), host);
  }

  private static URL url(Path entry) {
    try {
      return entry.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new DiscoveryException("cannot load " + entry, e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (SHARED.stream().anyMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? ownFirst(name, resolve) : loaded;
    }
  }

  private Class<?> ownFirst(String name, boolean resolve) throws ClassNotFoundException {
    try {
      return findClass(name);
    } catch (ClassNotFoundException _) {
      return super.loadClass(name, resolve);
    }
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> all = Collections.list(findResources(name));
    all.addAll(Collections.list(host.getResources(name)));
    return Collections.enumeration(all);
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = findResource(name);
    return own == null ? super.getResource(name) : own;
  }
}
