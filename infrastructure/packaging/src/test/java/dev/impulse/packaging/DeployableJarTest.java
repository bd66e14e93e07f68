package dev.impulse.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployableJarTest {

  @TempDir private Path folder;

  private Path jar(String name, Map<String, String> entries) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  private Path deployable(Path... jars) throws IOException {
    DeployableJar deployable = new DeployableJar();
    for (Path jar : jars) {
      deployable.add(jar);
    }
    deployable.index("join-ledger=a.JoinLedger\n");
    Path file = Files.createTempFile(folder, "deployable", ".jar");
    deployable.write(file);
    return file;
  }

  private static String text(Path jar, String entry) throws IOException {
    try (JarFile open = new JarFile(jar.toFile());
        var in = open.getInputStream(open.getEntry(entry))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void servicesOfAllJarsAreThere() throws IOException {
    Path jar =
        deployable(
            jar("one.jar", Map.of("META-INF/services/a.Service", "a.One")),
            jar("other.jar", Map.of("META-INF/services/a.Service", "a.Other\n")));
    assertThat(text(jar, "META-INF/services/a.Service").lines()).contains("a.One", "a.Other");
  }

  @Test
  void ofTwoEntriesOfANameTheFirstStays() throws IOException {
    Path jar =
        deployable(
            jar("one.jar", Map.of("a/same.txt", "one")),
            jar("other.jar", Map.of("a/same.txt", "other")));
    assertThat(text(jar, "a/same.txt")).isEqualTo("one");
  }

  @Test
  void signaturesAndModuleDescriptorsAreLeftOut() throws IOException {
    Path signed =
        jar(
            "one.jar",
            Map.of("META-INF/A.SF", "", "META-INF/A.RSA", "", "module-info.class", "", "a", "a"));
    try (JarFile open = new JarFile(deployable(signed).toFile())) {
      assertThat(open.stream().map(ZipEntry::getName))
          .containsExactly("META-INF/MANIFEST.MF", "META-INF/impulse/functions", "a");
    }
  }

  @Test
  void theFoldersThatMicronautListsItsBeansByAreThere() throws IOException {
    String beans = "META-INF/micronaut/io.micronaut.inject.BeanDefinitionReference/";
    Path module = jar("one.jar", Map.of("a/", "", "META-INF/micronaut/", "", beans, ""));
    try (JarFile open = new JarFile(deployable(module).toFile())) {
      assertThat(open.getEntry(beans)).isNotNull();
      assertThat(open.getEntry("a/")).isNull();
    }
  }

  @Test
  void theSameJarsGiveTheSameBytes() throws IOException {
    Path jar = jar("one.jar", Map.of("b", "b", "a", "a", "c/d", "d"));
    assertThat(deployable(jar)).hasSameBinaryContentAs(deployable(jar));
  }

  @Test
  void theFunctionsAreInTheIndex() throws IOException {
    assertThat(text(deployable(), "META-INF/impulse/functions"))
        .isEqualTo("join-ledger=a.JoinLedger\n");
  }
}
