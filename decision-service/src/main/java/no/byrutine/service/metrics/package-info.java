/**
 * What is counted and timed while requests are answered. Labels come from the packs and from our
 * own doors, never from a request; docs/operations.md lists them all.
 */
@NullMarked
package no.byrutine.service.metrics;

import org.jspecify.annotations.NullMarked;
