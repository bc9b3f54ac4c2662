/**
 * The CDS Hooks 2.0 doors: discovery, calls, feedback. A call becomes an ordinary Bundle of what
 * was in its context, in its prefetch and on the client's FHIR server, and is decided as every
 * other case is.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/">CDS Hooks 2.0</a>
 */
@NullMarked
package no.byrutine.service.hooks;

import org.jspecify.annotations.NullMarked;
