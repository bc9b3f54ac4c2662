/**
 * The FHIR door, under {@code /fhir}: what it can do, the packs as Library and PlanDefinition, and
 * the operations on them. Every operation goes from Parameters to an envelope, and from there the
 * same way as every other door; FHIR's objects belong to {@code fhir-model}.
 */
@NullMarked
package no.byrutine.service.fhir;

import org.jspecify.annotations.NullMarked;
