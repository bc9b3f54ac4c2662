/**
 * FHIR in: a Bundle, as HAPI objects or JSON text, becomes {@link no.byrutine.in.Facts}, or is
 * refused; so is a file of measurements ({@link no.byrutine.in.MeasurementCsv}).
 */
@NullMarked
package no.byrutine.in;

import org.jspecify.annotations.NullMarked;
