/**
 * What the validator found, in the forms that people, editors and build servers read. {@link
 * no.byrutine.checker.report.ReportFormat} lists them.
 */
@NullMarked
package no.byrutine.checker.report;

import org.jspecify.annotations.NullMarked;
