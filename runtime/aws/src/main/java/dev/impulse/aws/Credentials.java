package dev.impulse.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.utils.Lazy;

/** Who we are to AWS. */
final class Credentials {

  private Credentials() {}

  /**
   * From environment variables if they are there, else from the default chain, made when it is
   * needed.
   */
  static AwsCredentialsProvider ofEnvironment() {
    Lazy<AwsCredentialsProvider> others =
        new Lazy<>(() -> DefaultCredentialsProvider.builder().build());
    return AwsCredentialsProviderChain.of(
        EnvironmentVariableCredentialsProvider.create(),
        () -> others.getValue().resolveCredentials());
  }
}
