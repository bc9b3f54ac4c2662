package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/** The day of a planned hand-out has its dose already: one was given, or was taken home for it. */
public record Lardekning(Larutlevering utlevering, List<Object> basedOn) implements Derived {}
