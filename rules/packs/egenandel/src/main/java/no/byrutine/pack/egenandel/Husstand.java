package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * Days of a year in which the same persons are counted in the household (§ 10(3) and (4)).
 *
 * @param nyttaar 1 January, the day whose basic amount and tax settlement count
 * @param antall how many they are
 * @param komplett whether everybody who must be there was sent: a married person has a spouse
 */
public record Husstand(
    LocalDate fom,
    LocalDate tom,
    LocalDate nyttaar,
    int antall,
    boolean komplett,
    List<Object> basedOn)
    implements Derived {}
