package dev.impulse.engine.eventtime;

import dev.impulse.Key;

record Id(String value) implements Key {}
