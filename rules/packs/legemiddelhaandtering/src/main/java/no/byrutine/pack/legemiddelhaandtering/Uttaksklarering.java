package no.byrutine.pack.legemiddelhaandtering;

/**
 * A withdrawal that may be made.
 *
 * @param uttak the planned one
 */
public record Uttaksklarering(PlanlagtUttak uttak) {}
