/** The JSON doors: decisions, comparisons, invoices, forms, and what the packs hold. */
@NullMarked
package no.byrutine.service.json;

import org.jspecify.annotations.NullMarked;
