package dev.impulse.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** An engine of another process, behind its {@link ControlServer}. */
final class RemoteControl implements EngineControl {

  private final ControlFile engine;
  private final ControlClient client;

  private RemoteControl(ControlFile engine) {
    this.engine = engine;
    this.client = new ControlClient(engine);
  }

  /**
   * The engine that runs on a folder; empty if there is none.
   *
   * @throws FailureException if it does not understand this version
   */
  static Optional<RemoteControl> to(Path folder) {
    return ControlFile.read(folder).map(RemoteControl::new).filter(RemoteControl::isThere);
  }

  private boolean isThere() {
    String protocol;
    try {
      protocol = client.protocol();
    } catch (IOException e) {
      return false;
    }
    if (!protocol.equals(ControlServer.PROTOCOL)) {
      throw new FailureException(
          "the engine that runs (process %d) is of another version of Impulse: stop it and start it again"
              .formatted(engine.process()));
    }
    return true;
  }

  @Override
  public boolean isLocal() {
    return false;
  }

  @Override
  public List<String> notices() {
    return client.notices();
  }

  @Override
  public void put(
      PutRequest request,
      InputStream standardInput,
      BooleanSupplier stops,
      Consumer<Answer> answers) {
    List<PutSource> pipes = request.sources().stream().filter(one -> !one.isFile()).toList();
    if (pipes.size() > 1) {
      throw new UsageException(
          "while an engine runs, only one of %s can be put at a time: the others must be files"
              .formatted(pipes.stream().map(PutSource::name).toList()));
    }
    if (pipes.isEmpty()) {
      client.ask("/put", request, InputStream.nullInputStream(), answers);
    } else {
      putStreamed(request, pipes.getFirst(), standardInput, answers);
    }
  }

  /**
   * What the engine's process cannot open by its path is streamed. Answers come when everything was
   * read: until then nobody listens to progress.
   */
  private void putStreamed(
      PutRequest request, PutSource pipe, InputStream standardInput, Consumer<Answer> answers) {
    List<PutSource> sources =
        request.sources().stream().map(one -> one.equals(pipe) ? one.streamed() : one).toList();
    try (InputStream in =
        pipe.path() == null ? standardInput : Files.newInputStream(Path.of(pipe.path()))) {
      client.ask("/put", request.quiet(sources), in, answers);
    } catch (IOException e) {
      throw new FailureException("cannot read %s: %s".formatted(pipe.name(), e), e);
    }
  }

  @Override
  public void rebuild(RebuildRequest request, Consumer<Answer> answers) {
    client.ask("/rebuild", request, InputStream.nullInputStream(), answers);
  }

  @Override
  public int redrive(KeyRequest request) {
    return left("/redrive", request);
  }

  @Override
  public int drop(KeyRequest request) {
    return left("/drop", request);
  }

  private int left(String path, KeyRequest request) {
    int[] left = {0};
    client.ask(
        path,
        request,
        InputStream.nullInputStream(),
        answer -> {
          if (answer instanceof Answer.Redriven redriven) {
            left[0] = redriven.left();
          }
        });
    return left[0];
  }

  @Override
  public void close() {}
}
