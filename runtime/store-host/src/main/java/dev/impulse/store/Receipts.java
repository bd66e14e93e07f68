package dev.impulse.store;

import java.util.Collection;
import java.util.List;

/**
 * Port: the receipts of one keyed function.
 *
 * <p>Every method throws {@link UnavailableException} where it is not known what it did.
 */
public interface Receipts {

  /** Those that there are of these tokens; a receipt that was written just now may be missing. */
  List<Receipt> find(Collection<String> tokens);

  /** Writes a receipt; it is kept for longer than any source retains its records. */
  void write(Receipt receipt);
}
