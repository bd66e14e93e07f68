package dev.impulse.benchmarks;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What systems leave on disk. */
final class Folders {

  private Folders() {}

  /** The size of all files in a folder, in bytes. */
  static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    for (Path file : all(folder).reversed()) {
      Files.delete(file);
    }
  }

  /** Makes a folder that is equal to another, and waits until the disk has it. */
  static void copy(Path from, Path to) throws IOException {
    delete(to);
    for (Path file : all(from)) {
      Path copy = Files.copy(file, to.resolve(from.relativize(file)));
      force(copy);
    }
  }

  /** What the disk is still busy with would be charged to whoever is measured next. */
  private static void force(Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
  }

  /** Folders come before what is in them. */
  private static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted(Comparator.naturalOrder()).toList();
    }
  }
}
