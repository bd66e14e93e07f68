package dev.impulse.lambda.aws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Tests that need an endpoint that answers as AWS does. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(
    named = Emulator.ENDPOINT,
    matches = "http.+",
    disabledReason =
        "it needs an emulator of AWS: run .ci/run, which starts moto, or start one and add"
            + " -Dimpulse.test.endpoint=http://127.0.0.1:5000")
@interface OnEmulator {}
