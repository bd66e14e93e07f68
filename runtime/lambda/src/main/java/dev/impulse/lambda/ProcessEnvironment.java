package dev.impulse.lambda;

import java.io.OutputStream;
import java.util.Map;

/**
 * What a function is started in.
 *
 * @param environment variables
 * @param log where the lines of log and metrics go
 */
record ProcessEnvironment(Map<String, String> environment, OutputStream log) {}
