package dev.impulse.aws;

/** One table for all tests that need no more than a function of their own in it. */
public final class SharedTable {

  private static final DynamoDbTable TABLE =
      Emulator.table(Emulator.newTable(), (measure, amount) -> {});

  private SharedTable() {}

  public static DynamoDbTable get() {
    return TABLE;
  }
}
