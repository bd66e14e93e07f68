package dev.impulse.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A change that would break a reader or an old event is found; any other is let through. */
class CompatibilityTest {

  private static final String ORDER =
      """
      {'type': 'object',
       'properties': {
         'id': {'type': 'string', 'minLength': 1},
         'state': {'type': 'string', 'enum': ['OPEN', 'CLOSED']},
         'count': {'type': 'integer', 'minimum': -5, 'maximum': 5},
         'price': {'type': 'string', 'pattern': '^[A-Z]'},
         'note': {'anyOf': [{'type': 'string'}, {'type': 'null'}]},
         'lines': {'type': 'array', 'items': {
           'type': 'object', 'properties': {'product': {'type': 'string'}}, 'required': ['product']}},
         'stock': {'type': 'object', 'additionalProperties': {'type': 'integer'}}},
       'required': ['id', 'state', 'count', 'price', 'lines', 'stock']}
      """;

  /** What is said when this part of the schema becomes that. */
  private static List<String> breaks(String part, String instead) {
    assertThat(ORDER).contains(part);
    return Compatibility.breaks(json(ORDER), json(ORDER.replace(part, instead)));
  }

  private static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void nothingBreaksWhereNothingChanges() {
    assertThat(breaks("", "")).isEmpty();
  }

  @Test
  void aFieldThatIsGoneBreaks() {
    assertThat(breaks("'price': {'type': 'string', 'pattern': '^[A-Z]'},", ""))
        .containsExactly("price: is no longer there");
    assertThat(breaks("'note': {'anyOf': [{'type': 'string'}, {'type': 'null'}]},", ""))
        .containsExactly("note: is no longer there");
  }

  @Test
  void aNewFieldBreaksIfItIsRequired() {
    String more = "'id': {'type': 'string', 'minLength': 1}, 'more': {'type': 'string'}";
    String id = "'id': {'type': 'string', 'minLength': 1}";

    assertThat(breaks(id, more)).isEmpty();
    assertThat(
            Compatibility.breaks(
                json(ORDER),
                json(
                    ORDER
                        .replace(id, more)
                        .replace("'required': ['id'", "'required': ['more', 'id'"))))
        .containsExactly("more: is new and required");
  }

  @Test
  void aFieldThatBecomesRequiredOrMayBeMissingBreaks() {
    assertThat(breaks("'required': ['id',", "'required': ['id', 'note',"))
        .containsExactly("note: is now required");
    assertThat(breaks("'required': ['id',", "'required': ["))
        .containsExactly("id: may now be missing");
  }

  @Test
  void anotherTypeOrFormBreaks() {
    assertThat(breaks("'count': {'type': 'integer'", "'count': {'type': 'number'"))
        .containsExactly("count: type was \"integer\" and is \"number\"");
    assertThat(breaks("^[A-Z]", "^[a-z]"))
        .containsExactly("price: pattern was \"^[A-Z]\" and is \"^[a-z]\"");
    assertThat(breaks("'pattern': '^[A-Z]'", "'format': 'date-time'"))
        .containsExactly(
            "price: pattern was \"^[A-Z]\" and is not said",
            "price: format was not said and is \"date-time\"");
    assertThat(breaks("'anyOf': [{'type': 'string'}", "'anyOf': [{'type': 'integer'}"))
        .containsExactly("note: type was \"string\" and is \"integer\"");
  }

  @Test
  void anEnumMayGrowButNotShrink() {
    assertThat(breaks("['OPEN', 'CLOSED']", "['OPEN', 'CLOSED', 'LOST']")).isEmpty();
    assertThat(breaks("['OPEN', 'CLOSED']", "['OPEN']"))
        .containsExactly("state: may no longer be CLOSED");
    assertThat(breaks("'minLength': 1}", "'enum': ['A']}"))
        .containsExactly("id: may no longer be anything but one of [A]");
  }

  @Test
  void aRangeMayGrowButNotShrink() {
    assertThat(breaks("'minimum': -5, 'maximum': 5", "'minimum': -50, 'maximum': 50")).isEmpty();
    assertThat(breaks("'minimum': -5", "'minimum': 0"))
        .containsExactly("count: minimum was -5 and is 0");
    assertThat(breaks("'maximum': 5", "'maximum': 4"))
        .containsExactly("count: maximum was 5 and is 4");
    assertThat(
            breaks(
                "'product': {'type': 'string'}", "'product': {'type': 'string', 'minLength': 2}"))
        .containsExactly("lines[].product: minLength was not said and is 2");
  }

  @Test
  void aRangeThatIsNewBreaks() {
    assertThat(breaks("'lines': {'type': 'array',", "'lines': {'type': 'array', 'minItems': 1,"))
        .containsExactly("lines: minItems was not said and is 1");
    assertThat(breaks("'minimum': -5", "'minimum': -5, 'exclusiveMinimum': -5"))
        .containsExactly("count: exclusiveMinimum was not said and is -5");
  }

  @Test
  void aBreakIsFoundInWhatIsReferredTo() {
    String amount = "{'properties': {}, '$defs': {'money': {'pattern': '^EUR'}}}";

    assertThat(Compatibility.breaks(json(amount), json(amount.replace("EUR", "USD"))))
        .containsExactly("money: pattern was \"^EUR\" and is \"^USD\"");
  }

  @Test
  void aBreakIsFoundInListsAndMapsToo() {
    assertThat(breaks("'required': ['product']", "'required': []"))
        .containsExactly("lines[].product: may now be missing");
    assertThat(
            breaks(
                "'additionalProperties': {'type': 'integer'}",
                "'additionalProperties': {'type': 'string'}"))
        .containsExactly("stock.*: type was \"integer\" and is \"string\"");
  }
}
