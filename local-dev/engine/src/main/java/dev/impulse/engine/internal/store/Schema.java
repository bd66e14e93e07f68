package dev.impulse.engine.internal.store;

import java.util.List;

/** The tables of the store. */
final class Schema {

  static final List<String> TABLES =
      List.of(
          // A row is a batch: its position is that of its last event, its log time that of its
          // first.
          """
          CREATE TABLE IF NOT EXISTS log (
            position INTEGER PRIMARY KEY, count INTEGER NOT NULL, logged INTEGER NOT NULL,
            kinds TEXT NOT NULL, events BLOB NOT NULL)
          """,
          // Which rows of the log have events of a stream.
          """
          CREATE TABLE IF NOT EXISTS log_streams (
            stream TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (stream, position))
          WITHOUT ROWID
          """,
          """
          CREATE TABLE IF NOT EXISTS streams (
            name TEXT PRIMARY KEY, events INTEGER NOT NULL, logged INTEGER NOT NULL)
          WITHOUT ROWID
          """,
          """
          CREATE TABLE IF NOT EXISTS functions (
            name TEXT PRIMARY KEY, position INTEGER NOT NULL, time INTEGER NOT NULL,
            handled INTEGER NOT NULL, emitted INTEGER NOT NULL, sent INTEGER NOT NULL,
            parked INTEGER NOT NULL, shape TEXT NOT NULL)
          WITHOUT ROWID
          """,
          """
          CREATE TABLE IF NOT EXISTS states (
            function TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL,
            state TEXT NOT NULL, stopped INTEGER NOT NULL, wakes INTEGER NOT NULL, set_aside TEXT,
            hops INTEGER NOT NULL, due INTEGER, PRIMARY KEY (function, key))
          WITHOUT ROWID
          """,
          "CREATE INDEX IF NOT EXISTS states_due ON states (function, due) WHERE due IS NOT NULL",
          // What has changed since the keys were last written to states; a row is a batch.
          """
          CREATE TABLE IF NOT EXISTS changes (
            function TEXT NOT NULL, seq INTEGER NOT NULL, cells BLOB NOT NULL,
            PRIMARY KEY (function, seq))
          WITHOUT ROWID
          """,
          """
          CREATE TABLE IF NOT EXISTS failures (
            seq INTEGER PRIMARY KEY, function TEXT NOT NULL, key TEXT NOT NULL,
            stream TEXT NOT NULL, kinds TEXT NOT NULL, event BLOB NOT NULL, cause TEXT,
            at INTEGER NOT NULL)
          """,
          "CREATE INDEX IF NOT EXISTS failures_of_key ON failures (function, key, seq)",
          """
          CREATE TABLE IF NOT EXISTS inbox (
            function TEXT NOT NULL, key TEXT NOT NULL, seq INTEGER NOT NULL,
            recipient TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL,
            sent INTEGER NOT NULL, PRIMARY KEY (function, key))
          WITHOUT ROWID
          """,
          // Events that came again under the same identity with another payload; the newest of
          // them.
          """
          CREATE TABLE IF NOT EXISTS conflicts (
            seq INTEGER PRIMARY KEY, position INTEGER NOT NULL, kinds TEXT NOT NULL,
            event BLOB NOT NULL, at INTEGER NOT NULL)
          """,
          // Log time, whether history is being imported, and what a rebuild goes on with.
          """
          CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL)
          WITHOUT ROWID
          """,
          // The log for people: sqlite3 impulse.db 'SELECT * FROM events LIMIT 10'
          """
          CREATE VIEW IF NOT EXISTS events AS
            SELECT log.position - log.count + 1 + event.key AS position,
              json_extract(kinds, '$[' || json_extract(event.value, '$[0]') || '][0]') AS stream,
              json_extract(kinds, '$[' || json_extract(event.value, '$[0]') || '][1]') AS source,
              json_extract(kinds, '$[' || json_extract(event.value, '$[0]') || '][2]') AS type,
              json_extract(event.value, '$[1]') AS id,
              json_extract(event.value, '$[2]') AS key,
              json_extract(event.value, '$[3]') AS time_micros,
              log.logged + json_extract(event.value, '$[4]') AS logged_micros,
              json_extract(event.value, '$[7]') AS data
            FROM log, json_each(CAST(log.events AS TEXT)) AS event
          """,
          // Where a bucket of a run is: the run's number × 2³² + the bucket's.
          """
          CREATE TABLE IF NOT EXISTS identities (
            place INTEGER PRIMARY KEY, entries BLOB NOT NULL)
          """,
          """
          CREATE TABLE IF NOT EXISTS identity_runs (
            run INTEGER PRIMARY KEY, level INTEGER NOT NULL, first INTEGER NOT NULL,
            last INTEGER NOT NULL, state TEXT NOT NULL)
          """);

  private Schema() {}
}
