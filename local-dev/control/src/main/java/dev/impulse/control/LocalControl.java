package dev.impulse.control;

import dev.impulse.Definition;
import dev.impulse.engine.Engine;
import dev.impulse.engine.EngineConfig;
import dev.impulse.engine.ReplayReport;
import dev.impulse.spi.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
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
  public boolean isLocal() {
    return true;
  }

  @Override
  public List<String> notices() {
    return engine.notices();
  }

  @Override
  public void put(
      PutRequest request, InputStream streamed, BooleanSupplier stops, Consumer<Answer> answers) {
    new PutValidation(engine.topology()).mustTake(request);
    PutTally tally = new PutTally(request, answers);
    RejectFile rejects = new RejectFile(config.folder());
    Consumer<Reject> refused =
        reject -> {
          rejects.add(reject);
          tally.refused(reject);
        };
    EventSource.Parser parser = parser(request);
    try (OpenFiles files = new OpenFiles()) {
      List<EventSource> sources = new ArrayList<>();
      for (PutSource source : request.sources()) {
        InputStream in = source.path() == null ? streamed : files.open(Path.of(source.path()));
        sources.add(source(source, in, parser, refused));
      }
      answers.accept(job(request.mode(), new MergedEvents(sources), tally, stops).run());
    } catch (IOException e) {
      throw new FailureException("cannot read the events: " + e.getMessage(), e);
    }
  }

  private EventSource.Parser parser(PutRequest request) {
    if (request.mode().isHistory()) {
      Instant now = config.clock().instant().truncatedTo(ChronoUnit.MICROS);
      return new HistoryParser(engine, now);
    }
    String owner = request.as();
    return owner == null ? engine::read : (stream, json) -> engine.readAs(owner, stream, json);
  }

  private EventSource source(
      PutSource source, InputStream in, EventSource.Parser parser, Consumer<Reject> refused) {
    int longest = Math.max(KEPT, config.maxEventBytes());
    LineReader lines = new LineReader(in, longest);
    return new EventSource(source, lines, parser, config.maxEventBytes(), refused);
  }

  private PutJob job(PutMode mode, MergedEvents events, PutTally tally, BooleanSupplier stops) {
    return switch (mode) {
      case PUT -> new PutJob(engine, events, tally, stops);
      case HISTORY -> new ImportJob(engine, events, tally, stops, false);
      case HISTORY_WITH_MORE_TO_COME -> new ImportJob(engine, events, tally, stops, true);
    };
  }

  @Override
  public void rebuild(RebuildRequest request, Consumer<Answer> answers) {
    String function = request.function();
    mustKnow(function);
    RebuildProgress progress = new RebuildProgress(request, answers);
    ReplayReport report = engine.rebuild(function, progress);
    report.differences().stream()
        .map(StateDifference::of)
        .forEach(one -> answers.accept(new Answer.Differs(one)));
    answers.accept(
        new Answer.Rebuilt(
            function,
            report.keys(),
            report.differences().size(),
            report.events(),
            report.seconds()));
  }

  private void mustKnow(String function) {
    List<String> names = engine.topology().functions().stream().map(Definition::name).toList();
    if (!names.contains(function)) {
      throw new UsageException(Spelling.unknown("function", function, names));
    }
  }

  @Override
  public int redrive(KeyRequest request) {
    return engine.redrive(request.function(), request.key());
  }

  @Override
  public int drop(KeyRequest request) {
    return engine.drop(request.function(), request.key());
  }

  /** Closes the engine, once however often it is called. */
  @Override
  public synchronized void close() {
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
