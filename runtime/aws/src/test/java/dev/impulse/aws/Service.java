package dev.impulse.aws;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A service that an emulator may lack. */
public enum Service {
  DYNAMODB("DynamoDB") {
    @Override
    void ask(AwsClients clients) {
      try (DynamoDbClient client = clients.dynamoDb((_, _) -> {})) {
        client.listTables();
      }
    }
  },
  KINESIS("Kinesis") {
    @Override
    void ask(AwsClients clients) {
      try (KinesisClient client = clients.kinesis()) {
        client.listStreams();
      }
    }
  },
  SQS("SQS") {
    @Override
    void ask(AwsClients clients) {
      try (SqsClient client = clients.sqs()) {
        client.listQueues();
      }
    }
  },
  EVENTBRIDGE("EventBridge") {
    @Override
    void ask(AwsClients clients) {
      try (EventBridgeClient client = clients.eventBridge()) {
        client.listEventBuses(_ -> {});
      }
    }
  },
  SES("SES") {
    @Override
    void ask(AwsClients clients) {
      try (SesClient client = clients.ses()) {
        client.listIdentities();
      }
    }
  },
  SESV2("SES, version 2") {
    @Override
    void ask(AwsClients clients) {
      try (SesV2Client client = clients.sesV2()) {
        client.listEmailIdentities(_ -> {});
      }
    }
  };

  private final String title;

  Service(String title) {
    this.title = title;
  }

  /** Makes a request that changes nothing. */
  abstract void ask(AwsClients clients);

  boolean answers(AwsClients clients) {
    try {
      ask(clients);
      return true;
    } catch (SdkException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return title;
  }
}
