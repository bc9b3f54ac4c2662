package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * How long the patient has been in LAR on the day of a hand-out.
 *
 * @param start the day of the decision on enrolment, or the day it holds from
 * @param maaneder whole months
 */
public record Lartid(
    Larutlevering utlevering, LocalDate start, BigDecimal maaneder, List<Object> basedOn)
    implements Derived {}
