package dev.impulse.json.samples;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** What a functions module keeps to itself, in collections of every kind. */
@Json
record UnseenLists(
    List<Unseen> list,
    Set<Colour> set,
    Map<String, Unseen> map,
    SortedMap<Sku, List<Line>> sorted,
    Optional<Unseen> maybe,
    Waiting<Unseen> waiting,
    List<List<Unseen>> lists) {}
