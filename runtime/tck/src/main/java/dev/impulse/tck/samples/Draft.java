package dev.impulse.tck.samples;

import io.avaje.jsonb.Json;
import java.util.List;

/** Texts in a list that nothing of this class protects. */
@Json
public record Draft(List<String> texts) {}
