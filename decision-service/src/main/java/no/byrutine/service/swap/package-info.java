/**
 * Another version of a pack takes over while the service runs: from a folder, in a class loader of
 * its own, after it has proved itself on its own scenarios. What runs stays when it has not.
 */
@NullMarked
package no.byrutine.service.swap;

import org.jspecify.annotations.NullMarked;
