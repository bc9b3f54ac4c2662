package no.byrutine.bulk.decide;

import java.io.Serializable;
import java.util.List;
import no.byrutine.bulk.write.Format;
import org.jspecify.annotations.Nullable;

/**
 * What every executor is told.
 *
 * @param section the part of the pack that is asked; empty for the whole
 * @param before by what was decided before, when the two are to be compared
 * @param explain whether the whole decision is kept with its explanation, as JSON
 * @param keepText whether the text of a bad line is kept, which is health data
 * @param files the names of the files that are read, by their place
 */
public record Plan(
    String pack,
    String section,
    Terms terms,
    @Nullable Terms before,
    boolean explain,
    boolean keepText,
    Format format,
    String output,
    List<String> files)
    implements Serializable {}
