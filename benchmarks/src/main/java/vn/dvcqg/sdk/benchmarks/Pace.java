package vn.dvcqg.sdk.benchmarks;

/**
 * How fast something was.
 *
 * @param perSecond events a second on the clock
 * @param processor microseconds of the processor for each event, those of the database included
 */
record Pace(double perSecond, double processor) {}
