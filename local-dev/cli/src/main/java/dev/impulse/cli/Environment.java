package dev.impulse.cli;

import java.nio.file.Path;

/**
 * What a command finds around it.
 *
 * @param home the project's top folder
 */
record Environment(Path home, ModuleSource functions, Terminal terminal) {}
