package dev.impulse.model.schema;

import java.util.List;

class SchemaTest extends SchemaRules {

  @Override
  protected List<Payload<?>> payloads() {
    return SharedStreams.payloads();
  }
}
