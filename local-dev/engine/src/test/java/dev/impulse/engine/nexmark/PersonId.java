package dev.impulse.engine.nexmark;

import dev.impulse.Key;

record PersonId(String value) implements Key {}
