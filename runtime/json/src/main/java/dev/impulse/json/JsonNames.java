package dev.impulse.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Names of members, or other strings, that a reader of JSON looks for, each with an ordinal. */
public final class JsonNames {

  /** The ordinal of what nobody looks for. */
  public static final int OTHER = -1;

  private final List<String> names;
  private final byte[][] texts;

  /** Of each length of a name: the ordinals of those that have it. */
  private final int[][] byLength;

  private JsonNames(List<String> names) {
    this.names = names;
    this.texts =
        names.stream().map(name -> name.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    this.byLength = new int[1 + Arrays.stream(texts).mapToInt(t -> t.length).max().orElse(0)][0];
    for (int i = 0; i < texts.length; i++) {
      int[] same = byLength[texts[i].length];
      int[] more = Arrays.copyOf(same, same.length + 1);
      more[same.length] = i;
      byLength[texts[i].length] = more;
    }
  }

  /** Names whose ordinals count from 0 in this order. */
  public static JsonNames of(String... names) {
    return new JsonNames(List.of(names));
  }

  /** The name of an ordinal. */
  public String name(int ordinal) {
    return names.get(ordinal);
  }

  /** How many there are. */
  public int size() {
    return texts.length;
  }

  boolean has(String name) {
    return names.contains(name);
  }

  int ordinal(String name) {
    return names.indexOf(name);
  }

  /** The ordinal of a name as it stands in a text, nothing escaped. */
  int ordinal(byte[] json, int from, int to) {
    int length = to - from;
    if (length < byLength.length) {
      for (int ordinal : byLength[length]) {
        if (Arrays.equals(json, from, to, texts[ordinal], 0, length)) {
          return ordinal;
        }
      }
    }
    return OTHER;
  }
}
