package dev.impulse.benchmarks.lambda.baseline;

import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keeps each customer of a batch in a table: one conditional write a customer, and no more. */
public class CustomersHandler extends MicronautRequestHandler<KinesisEvent, StreamsEventResponse> {

  @Inject @Nullable ObjectMapper json;
  @Inject @Nullable DynamoDbClient table;

  @Override
  public StreamsEventResponse execute(@Nullable KinesisEvent event) {
    if (event != null) {
      event.getRecords().forEach(record -> keep(customer(record.getKinesis().getData())));
    }
    return new StreamsEventResponse(List.of());
  }

  private Customer customer(ByteBuffer data) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    try {
      return Objects.requireNonNull(Objects.requireNonNull(json).readValue(bytes, Customer.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(Customer customer) {
    Map<String, AttributeValue> item =
        Map.of(
            "pk", AttributeValue.fromS(customer.id()),
            "name", AttributeValue.fromS(customer.name()),
            "email", AttributeValue.fromS(customer.email()),
            "creditLimit", AttributeValue.fromS(customer.creditLimit()));
    Objects.requireNonNull(table)
        .putItem(put ->
            put.tableName("customers").item(item).conditionExpression("attribute_not_exists(pk)"));
  }
}
