@NullMarked
package no.byrutine.bulk.decide;

import org.jspecify.annotations.NullMarked;
