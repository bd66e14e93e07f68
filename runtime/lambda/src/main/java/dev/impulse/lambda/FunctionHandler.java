package dev.impulse.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.crac.Core;
import org.crac.Resource;

/**
 * The handler of every function: {@code dev.impulse.lambda.FunctionHandler}. The environment
 * variable {@code IMPULSE_FUNCTION} names the function. What it throws, Lambda reports, and
 * delivers the event again as the source's event source mapping says.
 */
public final class FunctionHandler implements RequestStreamHandler, Resource {

  private final LambdaFunction function;

  /**
   * Starts the function that the environment names.
   *
   * @throws StartException if it cannot start as it is deployed; says what to change
   */
  public FunctionHandler() {
    this(Bootstrap.in(new ProcessEnvironment(System.getenv(), System.out)));
    Core.getGlobalContext().register(this);
  }

  FunctionHandler(LambdaFunction function) {
    this.function = function;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    response.write(function.invoke(event.readAllBytes(), context));
  }

  /** Before SnapStart's snapshot: goes once through all that a first batch goes through. */
  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    function.rehearsal().run();
  }

  /** There is nothing to renew: ids derive from events, and attempts are named by their time. */
  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {}
}
