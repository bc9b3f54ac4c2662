@NullMarked
package no.byrutine.bulk.read;

import org.jspecify.annotations.NullMarked;
