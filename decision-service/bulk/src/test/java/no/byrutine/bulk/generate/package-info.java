@NullMarked
package no.byrutine.bulk.generate;

import org.jspecify.annotations.NullMarked;
