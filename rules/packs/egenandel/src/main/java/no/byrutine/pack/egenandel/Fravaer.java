package no.byrutine.pack.egenandel;

import java.util.List;
import no.byrutine.engine.Derived;

/** A stay with whole days away in hospital while the place was kept. */
public record Fravaer(String opphold, int antall, List<Object> basedOn) implements Derived {}
