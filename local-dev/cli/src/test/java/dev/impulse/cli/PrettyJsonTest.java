package dev.impulse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrettyJsonTest {

  @Test
  void everyValueStaysAsItStands() {
    assertThat(
            PrettyJson.of(
                "{\"a\":1.50,\"b\":[true,null],\"c\":{},\"d\":[],\"e\":\"{\\\"x\\\": [1,2]}\"}"))
        .isEqualTo(
            """
            {
              "a": 1.50,
              "b": [
                true,
                null
              ],
              "c": {},
              "d": [],
              "e": "{\\"x\\": [1,2]}"
            }\
            """);
  }

  @Test
  void aLoneValueIsALine() {
    assertThat(PrettyJson.of("\"EUR 1.00\"")).isEqualTo("\"EUR 1.00\"");
  }
}
