package no.byrutine.pack.egenandel;

import java.util.List;
import no.byrutine.engine.Derived;

/** Help in another year than the decision's, which has another basic amount and ceiling. */
public record HjelpUtenforAaret(int aar, List<Object> basedOn) implements Derived {}
