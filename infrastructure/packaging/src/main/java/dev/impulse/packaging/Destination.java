package dev.impulse.packaging;

/** What a function's effects may go to. */
enum Destination {
  KINESIS,
  SQS,
  EVENTBRIDGE,
  KAFKA,
  /** Mail by version 1 of SES' interface. */
  SES,
  /** Mail by version 2. */
  SESV2
}
