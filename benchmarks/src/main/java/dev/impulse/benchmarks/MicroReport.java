package dev.impulse.benchmarks;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * What the hot parts cost, one by one.
 *
 * @param batch how many events are handled at once
 */
@Json
record MicroReport(Machine machine, int batch, List<HotPartCost> parts) {}
