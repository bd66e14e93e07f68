package dev.impulse.cli;

import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An engine of this process. */
final class LocalControl implements EngineControl {

  /** Of a line that is refused for its length, so many bytes are kept. */
  private static final int KEPT = 16 << 20;

  private final Engine engine;
  private final EngineConfig config;

  LocalControl(Engine engine, EngineConfig config) {
    this.engine = engine;
    this.config = config;
  }

  @Override
  public void put(PutRequest request, InputStream streamed, Consumer<Answer> answers) {
    PutTally tally = new PutTally(request, answers);
    RejectFile rejects = new RejectFile(config.folder());
    Consumer<Reject> refused =
        reject -> {
          rejects.add(reject);
          tally.refused(reject);
        };
    try (OpenFiles files = new OpenFiles()) {
      List<EventSource> sources = new ArrayList<>();
      for (PutSource source : request.sources()) {
        InputStream in = source.path() == null ? streamed : files.open(Path.of(source.path()));
        sources.add(source(source, in, refused));
      }
      answers.accept(new PutJob(engine, sources, tally).run());
    } catch (IOException e) {
      throw new FailureException("cannot read the events: " + e.getMessage(), e);
    }
  }

  private EventSource source(PutSource source, InputStream in, Consumer<Reject> refused) {
    int longest = Math.max(KEPT, config.maxEventBytes());
    LineReader lines = new LineReader(in, longest);
    return new EventSource(source, lines, engine, config.maxEventBytes(), refused);
  }

  @Override
  public int redrive(KeyRequest request) {
    return engine.redrive(request.function(), request.key());
  }

  @Override
  public int drop(KeyRequest request) {
    return engine.drop(request.function(), request.key());
  }

  @Override
  public void close() {
    engine.close();
  }

  /** Files that are closed together. */
  private static final class OpenFiles implements AutoCloseable {

    private final List<InputStream> files = new ArrayList<>();

    InputStream open(Path path) throws IOException {
      InputStream file = Files.newInputStream(path);
      files.add(file);
      return file;
    }

    @Override
    public void close() throws IOException {
      for (InputStream file : files) {
        file.close();
      }
    }
  }
}
