package dev.impulse.demo;

import java.util.List;
import java.util.Locale;

/** What people and things are called, by number. */
final class NameList {

  private static final List<String> GIVEN =
      List.of(
          "Ann", "Ben", "Clara", "David", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kofi",
          "Lena", "Mei", "Nils", "Olga", "Paolo", "Rosa", "Sami", "Tess", "Yusuf");
  private static final List<String> FAMILY =
      List.of(
          "Abel", "Bauer", "Costa", "Diaz", "Eriksen", "Fischer", "Garcia", "Haas", "Ivanov",
          "Jansen", "Keller", "Lindt", "Moreau", "Novak", "Okafor", "Peters", "Rossi", "Sato",
          "Tanaka", "Urban", "Vogel", "Weber", "Young");
  private static final List<String> MATERIALS =
      List.of("Oak", "Pine", "Steel", "Linen", "Cork", "Glass", "Walnut", "Copper", "Wool");
  private static final List<String> THINGS =
      List.of(
          "chair", "table", "lamp", "shelf", "bench", "stool", "desk", "mirror", "basket", "clock",
          "screen", "tray", "vase", "cabinet", "rack", "box");

  private NameList() {}

  static String person(int number) {
    return given(number) + " " + family(number);
  }

  static String email(int number) {
    return (given(number) + "." + family(number) + "." + (number + 1) + "@example.com")
        .toLowerCase(Locale.ROOT);
  }

  static String item(int number) {
    return nth(MATERIALS, number) + " " + nth(THINGS, number);
  }

  private static String given(int number) {
    return nth(GIVEN, number);
  }

  private static String family(int number) {
    return nth(FAMILY, number);
  }

  /** The lists of a pair have lengths without a common divisor, so that all pairs come. */
  private static String nth(List<String> words, int number) {
    return words.get(number % words.size());
  }
}
