package dev.impulse.benchmarks;

import java.util.stream.LongStream;

/** A fault that is planted in what a system is given, to see that it is found. */
enum Fault {
  NONE,

  /** One event is left out. */
  DROPPED,

  /** One event comes twice, under two ids, so that nothing can know it for a duplicate. */
  DOUBLED;

  /**
   * Numbers in their order, with this fault.
   *
   * @return from 0 on, without one of them, or with one that is none of them besides
   */
  LongStream in(long numbers) {
    LongStream all = LongStream.range(0, numbers);
    return switch (this) {
      case NONE -> all;
      case DROPPED -> all.filter(number -> number != numbers / 2);
      case DOUBLED -> LongStream.concat(all, LongStream.of(numbers));
    };
  }
}
