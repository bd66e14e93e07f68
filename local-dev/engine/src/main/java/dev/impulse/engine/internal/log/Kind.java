package dev.impulse.engine.internal.log;

import dev.impulse.spi.Identity;

/** What many events have in common: stream, source and type. */
public final class Kind {

  final String stream;
  public final String source;
  final String type;
  private final int hash;

  /** 0 if it is not known yet. */
  private long fingerprint;

  public Kind(String stream, String source, String type) {
    this.stream = stream;
    this.source = source;
    this.type = type;
    this.hash = 31 * (31 * stream.hashCode() + source.hashCode()) + type.hashCode();
  }

  /** See {@link Identity#fingerprint}, of an event of this kind. */
  long fingerprint(String id) {
    if (fingerprint == 0) {
      fingerprint = Identity.fingerprintOfKind(source, type);
    }
    return Identity.fingerprint(fingerprint, id);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Kind kind && is(kind.stream, kind.source, kind.type));
  }

  boolean is(String otherStream, String otherSource, String otherType) {
    return stream.equals(otherStream) && source.equals(otherSource) && type.equals(otherType);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
