package dev.impulse.lambda.source;

import static dev.impulse.lambda.source.Events.TABLE_ARN;
import static dev.impulse.lambda.source.Events.TABLE_STREAM_ARN;
import static dev.impulse.lambda.source.Events.answer;
import static dev.impulse.lambda.source.Events.batch;
import static dev.impulse.lambda.source.Events.data;
import static dev.impulse.lambda.source.Events.reader;
import static dev.impulse.lambda.source.Events.records;
import static dev.impulse.lambda.source.Events.row;
import static dev.impulse.lambda.source.Events.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impulse.EventStream;
import dev.impulse.json.CloudEvent;
import dev.impulse.store.InputRecord;
import dev.impulse.store.Position;
import dev.impulse.store.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableStreamTest {

  private static final String SALE = "'NewImage':{'id':{'S':'s-1'},'till':{'S':'7'}},";
  private static final Map<String, String> SHIFTS_TABLE =
      Map.of("IMPULSE_STREAM_SHIFTS", "dynamodb:sales");

  private static InputRecord one(EventReader reader, String row) {
    return records(reader, batch(row)).records().getFirst();
  }

  private static EventReader receipts() {
    return reader(Map.of("IMPULSE_STREAM_RECEIPTS", "dynamodb:" + TABLE_ARN), Till.RECEIPTS);
  }

  private static CloudEvent envelope(EventStream<?, ?> stream, String image) {
    EventReader reader = reader(Map.of("IMPULSE_STREAM_SHIFTS", "dynamodb:sales"), stream);
    return CloudEvent.read(one(reader, row("INSERT", "111", image)).data()).orElseThrow();
  }

  @Test
  void aChangedRowIsAnEventOfItsStream() {
    InputRecord record = one(reader(Till.SALES), row("MODIFY", "000000000000000000111", SALE));

    assertThat(record.stream()).isEqualTo("sales");
    assertThat(record.position()).contains(new Position(TABLE_STREAM_ARN, "111", 0));
    assertThat(record.partitionKey()).isEmpty();
    assertThat(record.arrived()).isEqualTo(Instant.parse("2016-11-18T20:09:00Z"));
  }

  @Test
  void itsNewImageIsThePayloadAndItsRecordTheIdentity() {
    CloudEvent event = envelope(Till.SALES, SALE);

    assertThat(event.id()).isEqualTo("c81e728d9d4c2f636f067f89cc14862c");
    assertThat(event.source()).isEqualTo(TABLE_ARN);
    assertThat(event.type()).isEqualTo("till.sale");
    assertThat(event.time()).contains(Instant.parse("2016-11-18T20:09:00Z"));
    assertThat(event.data()).isEqualTo(utf8("{'id':'s-1','till':'7'}"));
  }

  @Test
  void aRowOfASealedTypeSaysWhichItIs() {
    CloudEvent event =
        envelope(Till.SHIFTS, "'NewImage':{'@type':{'S':'till.closed'},'till':{'S':'7'}},");

    assertThat(event.type()).isEqualTo("till.closed");
  }

  @Test
  void aRowOfASealedTypeThatDoesNotSayIsHandedOnBare() {
    InputRecord record = one(reader(SHIFTS_TABLE, Till.SHIFTS), row("INSERT", "111", SALE));

    assertThat(data(record)).isEqualTo("{\"id\":\"s-1\",\"till\":\"7\"}");
  }

  @Test
  void whereTheStreamHasBusinessIdsTheyWin() {
    assertThat(data(one(receipts(), row("INSERT", "111", SALE))))
        .isEqualTo("{\"id\":\"s-1\",\"till\":\"7\"}");
  }

  @Test
  void aRowThatIsACloudEventStaysOne() {
    String image =
        "'NewImage':{'specversion':{'S':'1.0'},'id':{'S':'1'},'source':{'S':'s'},"
            + "'type':{'S':'till.sale'},'data':{'M':{'till':{'S':'7'}}}},";

    CloudEvent event = envelope(Till.SALES, image);

    assertThat(event.id()).isEqualTo("1");
    assertThat(event.data()).isEqualTo(utf8("{'till':'7'}"));
  }

  @Test
  void aRemovedRowIsNoEventAndIsCounted() {
    Invocation.Records records =
        records(batch(row("REMOVE", "111", "'OldImage':{},"), row("INSERT", "112", SALE)));

    assertThat(records.records()).hasSize(1);
    assertThat(records.deletions()).isEqualTo(1);
    assertThat(answer(records, 0))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"112\"}]}");
  }

  @Test
  void aStreamWithoutNewImagesIsRefusedAndTheSettingNamed() {
    assertThatThrownBy(() -> reader(Till.SALES).read(utf8(batch(row("INSERT", "111", "")))))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Records[0]: dynamodb.NewImage is missing")
        .hasMessageContaining("StreamViewType NEW_IMAGE or NEW_AND_OLD_IMAGES");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'a':{'S':'x\\ny'}}                          | {'a':'x\\ny'}",
        "{'a':{'N':'12.50'},'b':{'N':'-1E+3'}}         | {'a':12.50,'b':-1E+3}",
        "{'a':{'BOOL':true},'b':{'BOOL':false}}       | {'a':true,'b':false}",
        "{'a':{'NULL':true},'b':{'S':''}}             | {'b':''}",
        "{'a':{'S':'1'},'b':{'NULL':true}}            | {'a':'1'}",
        "{'a':{'L':[{'N':'1'},{'NULL':true},{'L':[]}]}} | {'a':[1,null,[]]}",
        "{'a':{'M':{'b':{'M':{}},'c':{'NULL':true}}}} | {'a':{'b':{}}}",
        "{'a':{'SS':['x','y']},'b':{'NS':['1','2.0']}} | {'a':['x','y'],'b':[1,2.0]}",
        "{'a':{'B':'AQID'},'b':{'BS':['AQ==']}}       | {'a':'AQID','b':['AQ==']}",
        "{'\\u00e4':{'S':'ö'}}                         | {'\\u00e4':'ö'}",
        "{}                                           | {}",
      })
  void anImageIsPlainJson(String image, String json) {
    assertThat(RowImage.toJson(utf8(image))).isEqualTo(utf8(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'a':{'N':'0x1'}}",
        "{'a':{'N':'01'}}",
        "{'a':{'N':1}}",
        "{'a':{'X':'1'}}",
        "{'a':{}}",
        "{'a':{'S':'1','N':'1'}}",
        "{'a':'plain'}",
        "{'a':{'M':{'b':1}}}",
      })
  void aRowThatIsPutTogetherOtherwiseIsHandedOnAsItIs(String image) {
    Invocation.Records records =
        records(batch(row("INSERT", "1", "'NewImage':" + image + ","), row("INSERT", "2", SALE)));

    assertThat(records.records()).hasSize(2);
    assertThat(records.records().getFirst().data()).isEqualTo(utf8(image));
    assertThat(new String(records.records().getLast().data(), StandardCharsets.UTF_8))
        .contains("s-1");
  }

  @Test
  void anImageThatNestsDeeperThanDynamoDbDoesIsHandedOnAsItIs() {
    String deep = "{'a':" + "{'L':[".repeat(100) + "]}".repeat(100) + "}";

    InputRecord record = one(reader(Till.SALES), row("INSERT", "1", "'NewImage':" + deep + ","));

    assertThat(record.data()).isEqualTo(utf8(deep));
  }
}
