package dev.impulse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndentedTest {

  @Test
  void everyValueStaysAsItStands() {
    assertThat(
            Indented.of(
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
    assertThat(Indented.of("\"EUR 1.00\"")).isEqualTo("\"EUR 1.00\"");
  }
}
