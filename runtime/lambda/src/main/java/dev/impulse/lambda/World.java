package dev.impulse.lambda;

import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What a function is started in.
 *
 * @param environment variables
 * @param log where the lines of log and metrics go
 * @param standIn what answers in AWS's stead; empty for AWS, or what the environment names
 */
record World(Map<String, String> environment, OutputStream log, Optional<URI> standIn) {}
