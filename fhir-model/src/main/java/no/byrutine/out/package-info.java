/** A decision out: as JSON, as a FHIR Invoice, and what was refused as an OperationOutcome. */
@NullMarked
package no.byrutine.out;

import org.jspecify.annotations.NullMarked;
