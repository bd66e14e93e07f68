package dev.impulse.packaging;

import dev.impulse.lambda.FunctionIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Many jars in one. Lists of services are put together, so are notices; signatures and module
 * descriptors, which would not fit any more, are left out. So are folders, but those that Micronaut
 * lists its beans by. The same jars give the same bytes.
 */
final class DeployableJar {

  private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

  private static final Pattern MERGED =
      Pattern.compile(
          "META-INF/services/.+|META-INF/(LICENSE|NOTICE)[^/]*" + "|.+/execution\\.interceptors");

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "META-INF/MANIFEST\\.MF|META-INF/INDEX\\.LIST|META-INF/[^/]+\\.(SF|DSA|RSA)"
              + "|META-INF/maven/.+|(META-INF/versions/\\d+/)?module-info\\.class"
              + "|(?!META-INF/micronaut/).+/");

  private final SortedMap<String, byte[]> entries = new TreeMap<>();

  /** Adds what a jar holds; of what two hold, the first one's stays. */
  void add(Path jar) throws IOException {
    try (JarFile open = new JarFile(jar.toFile())) {
      for (JarEntry entry : open.stream().toList()) {
        if (!LEFT_OUT.matcher(entry.getName()).matches()) {
          try (var in = open.getInputStream(entry)) {
            add(entry.getName(), in.readAllBytes());
          }
        }
      }
    }
  }

  private void add(String name, byte[] content) {
    if (MERGED.matcher(name).matches()) {
      entries.merge(name, content, DeployableJar::together);
    } else {
      entries.putIfAbsent(name, content);
    }
  }

  private static byte[] together(byte[] one, byte[] other) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(one);
    both.write('\n');
    both.writeBytes(other);
    return both.toByteArray();
  }

  /** Says which functions the jar holds. */
  void index(String text) {
    entries.put(FunctionIndex.PATH, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Leaves out what it holds of the AWS SDK and nobody uses. */
  Trimmed trim() {
    long before = Trimmed.size(entries);
    SortedMap<String, byte[]> left = SdkTrim.of(entries);
    entries.clear();
    entries.putAll(left);
    return new Trimmed(before, Trimmed.size(entries));
  }

  /** Writes the jar. */
  void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      put(zip, "META-INF/MANIFEST.MF", manifest());
      for (var entry : entries.entrySet()) {
        put(zip, entry.getKey(), entry.getValue());
      }
    }
  }

  /** Classes for later releases of Java are only found where the manifest says so. */
  private static byte[] manifest() {
    return "Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n".getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ALWAYS);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
