/**
 * A decision out: as JSON, as a FHIR Invoice, as FHIR's answers to our operations, and what was
 * refused as an OperationOutcome. A pack out: as a Library and PlanDefinitions.
 */
@NullMarked
package no.byrutine.out;

import org.jspecify.annotations.NullMarked;
