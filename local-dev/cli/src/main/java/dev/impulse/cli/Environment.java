package dev.impulse.cli;

import java.nio.file.Path;

/**
 * What a command finds around it.
 *
 * @param home the project's top folder
 */
public record Environment(Path home, FunctionModules functions, Terminal terminal) {}
