package no.byrutine.pack.legemiddelhaandtering;

/**
 * A dose that was observed as the plan asks.
 *
 * @param dose the one of the day
 */
public record Dotklarering(Dotdose dose) {}
