package dev.impulse.lambda.host;

import dev.impulse.Message;
import dev.impulse.lambda.host.Outbound.Emitted;
import java.util.List;

/** The world of a {@link LambdaTestHost}: tables, streams and mail, in memory or real. */
public interface Backend extends AutoCloseable {

  StateTable states(String function);

  Receipts receipts(String function);

  FailureStore failures(String function);

  Claims claims(String function);

  /** Where events go. */
  Outlet<Emitted> events();

  Mailer mailer();

  /** All that is on a stream so far, in its order from the first record on. */
  List<Delivered> records(String stream);

  /** What the mailer has taken, in order. */
  List<Message> mail();

  @Override
  void close();
}
