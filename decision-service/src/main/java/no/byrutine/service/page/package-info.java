/** The pages for people: the packs, an explained example, the letter. */
@NullMarked
package no.byrutine.service.page;

import org.jspecify.annotations.NullMarked;
