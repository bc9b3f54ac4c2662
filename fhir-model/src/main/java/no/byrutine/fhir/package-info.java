/** Immutable projections of FHIR R4 resources, named as FHIR names them: what a rule sees. */
@NullMarked
package no.byrutine.fhir;

import org.jspecify.annotations.NullMarked;
