package dev.impulse.lambda.aws;

/** One table for all tests that need no more than a function of their own in it. */
final class SharedTable {

  private static final DynamoDbTable TABLE =
      Emulator.table(Emulator.newTable(), (measure, amount) -> {});

  private SharedTable() {}

  static DynamoDbTable get() {
    return TABLE;
  }
}
