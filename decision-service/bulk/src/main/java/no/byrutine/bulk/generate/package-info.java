/** Synthetic residents in FHIR, as many as are asked for, the same for the same seed. */
@NullMarked
package no.byrutine.bulk.generate;

import org.jspecify.annotations.NullMarked;
