package dev.impulse.lambda.source;

import static dev.impulse.lambda.source.Events.base64;
import static dev.impulse.lambda.source.Events.batch;
import static dev.impulse.lambda.source.Events.data;
import static dev.impulse.lambda.source.Events.kinesis;
import static dev.impulse.lambda.source.Events.reader;
import static dev.impulse.lambda.source.Events.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.store.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationReaderTest {

  private static Invocation read(String event) {
    return reader(Till.SALES).read(utf8(event));
  }

  @Test
  void anOperatorAsksByName() {
    assertThat(read("{'impulse':'wake'}")).isEqualTo(new Invocation.Wake());
    assertThat(read("{'impulse':'parked'}")).isEqualTo(new Invocation.Parked());
    assertThat(read("{'key':'7','impulse':'redrive'}")).isEqualTo(new Invocation.Redrive("7"));
    assertThat(read("{'impulse':'drop','key':'7'}")).isEqualTo(new Invocation.Drop("7"));
  }

  @Test
  void whatAMappingGaveUpComesBackFromItsS3Destination() {
    String event = batch(kinesis("1", "7", base64("{'id':'s-1'}")));
    String payload = event.replace("'", "\\'").replace("\n", "\\n");
    String record =
        """
        {'impulse':'redrive-discarded','requestContext':{'requestId':'r',
        'functionArn':'arn:aws:lambda:eu-central-1:123456789012:function:count-sales',
        'condition':'RetryAttemptsExhausted','approximateInvokeCount':2},
        'responseContext':{'statusCode':200,'executedVersion':'$LATEST','functionError':null},
        'version':'1.0','timestamp':'2026-01-31T12:00:00.000Z',
        'KinesisBatchInfo':{'shardId':'shardId-000000000006','batchSize':1},'payload':'%s'}\
        """
            .formatted(payload);

    Invocation invocation = read(record);

    assertThat(invocation).isInstanceOf(Invocation.Discarded.class);
    assertThat(data(((Invocation.Discarded) invocation).again()))
        .containsExactly("{\"id\":\"s-1\"}");
  }

  @Test
  void whatAnAsynchronousInvocationGaveUpComesBackToo() {
    String cloudEvent =
        "{'specversion':'1.0','id':'s-1','source':'till','type':'till.sale','data':{}}";
    String record =
        "{'impulse':'redrive-discarded','requestContext':{'condition':'RetriesExhausted'},"
            + "'requestPayload':%s,'responsePayload':{'errorMessage':'x'}}".formatted(cloudEvent);

    assertThat(data(((Invocation.Discarded) read(record)).again()))
        .containsExactly(cloudEvent.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'impulse':'sleep'}   | impulse: 'sleep' is none of wake, parked, redrive, drop, redrive-discarded",
        "{'impulse':1}         | must be a string, was 1",
        "{'impulse':'redrive'} | key is missing",
        "{'impulse':'drop','key':7} | must be a string, was 7",
        "{'impulse':'redrive-discarded','KinesisBatchInfo':{}} | payload is missing: of a mapping's failure records only those of an S3 destination hold the event",
        "{'impulse':'redrive-discarded','requestPayload':{'impulse':'wake'}} | payload: holds no records",
      })
  void whatCannotBeDoneIsRefused(String event, String message) {
    assertThatThrownBy(() -> read(event))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(message);
  }
}
