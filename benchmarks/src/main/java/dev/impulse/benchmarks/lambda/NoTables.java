package dev.impulse.benchmarks.lambda;

import dev.impulse.lambda.host.FailureStore;
import dev.impulse.lambda.host.Item;
import dev.impulse.lambda.host.Receipt;
import dev.impulse.lambda.host.Receipts;
import dev.impulse.lambda.host.StateTable;
import dev.impulse.lambda.host.Written;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of a stateless function of which nothing fails: it asks for none of them. */
final class NoTables implements StateTable, Receipts, FailureStore {

  private static AssertionError asked() {
    return new AssertionError("a stateless function asks for no table");
  }

  @Override
  public Map<String, Item> load(Collection<String> keys) {
    throw asked();
  }

  @Override
  public Optional<Item> read(String key) {
    throw asked();
  }

  @Override
  public Written write(Item item) {
    throw asked();
  }

  @Override
  public List<String> due(Instant time, int most) {
    throw asked();
  }

  @Override
  public List<String> stopped() {
    throw asked();
  }

  @Override
  public List<Receipt> find(Collection<String> tokens) {
    throw asked();
  }

  @Override
  public void write(Receipt receipt) {
    throw asked();
  }

  @Override
  public void put(String name, List<byte[]> records) {
    throw new AssertionError("parked: " + name);
  }

  @Override
  public List<byte[]> get(String name) {
    throw asked();
  }

  @Override
  public void remove(String name) {
    throw asked();
  }

  @Override
  public List<String> names(String prefix) {
    throw asked();
  }
}
