/** Which packs run now. Everything that needs a pack asks here, once for each request. */
@NullMarked
package no.byrutine.service.packs;

import org.jspecify.annotations.NullMarked;
