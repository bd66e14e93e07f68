package dev.impulse.lambda;

import dev.impulse.Definition;
import dev.impulse.json.JsonCodec;
import dev.impulse.aws.AwsClients;
import dev.impulse.aws.DynamoDbTable;
import dev.impulse.aws.VirtualThreads;
import dev.impulse.store.FunctionHost;
import dev.impulse.store.HostSettings;
import dev.impulse.store.Outlets;
import dev.impulse.store.Parallel;
import dev.impulse.store.Ports;
import dev.impulse.aws.Addresses;
import dev.impulse.lambda.source.EventReader;
import dev.impulse.lambda.telemetry.Telemetry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** What a function on Lambda is put together of. */
@Factory
final class Wiring {

  private static final int AT_A_TIME = 32;

  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }

  @Singleton
  Attempts attempts(InstantSource clock) {
    return new Attempts(clock);
  }

  @Singleton
  Definition definition(LambdaSettings settings) {
    return Functions.ofClassPath().definition(settings.function(), settings.assumptions());
  }

  @Singleton
  Telemetry telemetry(
      LambdaSettings settings, Definition definition, World world, InstantSource clock) {
    return Telemetry.of(
        world.log(), settings.telemetry(world.environment()), definition.name(), clock);
  }

  @Singleton
  Addresses addresses(World world) {
    return Addresses.parse(world.environment());
  }

  @Singleton
  Parallel parallel() {
    return new VirtualThreads(AT_A_TIME);
  }

  @Singleton
  AwsClients clients(World world) {
    return world
        .standIn()
        .map(Wiring::clientsOf)
        .orElseGet(() -> AwsClients.ofEnvironment(AT_A_TIME));
  }

  private static AwsClients clientsOf(URI standIn) {
    AwsBasicCredentials nobody = AwsBasicCredentials.create("rehearsal", "rehearsal");
    return AwsClients.of(
        standIn, Region.EU_CENTRAL_1, StaticCredentialsProvider.create(nobody), AT_A_TIME);
  }

  @Singleton
  DynamoDbTable table(
      AwsClients clients,
      LambdaSettings settings,
      Telemetry telemetry,
      Parallel parallel,
      InstantSource clock) {
    return new DynamoDbTable(
        clients.dynamoDb(telemetry.meter()),
        settings.table(),
        telemetry.meter(),
        parallel,
        clock,
        HostSettings.DEFAULT.marks());
  }

  @Singleton
  FunctionHost host(
      LambdaSettings settings,
      Definition definition,
      DynamoDbTable table,
      Outlets outlets,
      Parallel parallel,
      InstantSource clock,
      Attempts attempts,
      Telemetry telemetry) {
    Ports ports =
        new Ports(
            table.states(definition.identity()),
            table.receipts(definition.identity()),
            table.failures(definition.identity()),
            outlets,
            parallel,
            new JitteredPause(),
            clock,
            attempts,
            telemetry.tracer(),
            telemetry.meter(),
            telemetry.troubles());
    return FunctionHost.of(
        definition, JsonCodec.create(), HostSettings.DEFAULT.withHops(settings.maxHops()), ports);
  }

  @Singleton
  RunningFunction function(
      LambdaSettings settings,
      Definition definition,
      Addresses addresses,
      FunctionHost host,
      Attempts attempts,
      Telemetry telemetry,
      World world,
      InstantSource clock) {
    return new RunningFunction(
        settings.reserveMillis(),
        new Rehearsal(world.environment(), definition),
        new EventReader(definition.inputs(), addresses, clock),
        new Answers(host, clock, telemetry.log()),
        attempts,
        telemetry);
  }
}
