package dev.impulse.store.tck;

import dev.impulse.Message;
import dev.impulse.store.Backend;
import dev.impulse.store.InputRecord;
import java.util.List;

/** The services behind a {@link StoreTestHost}, and a look at what has gone out to them. */
public interface TestBackend extends Backend, AutoCloseable {

  /** All that is on a stream so far, in its order from the first record on. */
  List<InputRecord> records(String stream);

  /** What the mailer has taken, in order. */
  List<Message> mail();

  @Override
  void close();
}
