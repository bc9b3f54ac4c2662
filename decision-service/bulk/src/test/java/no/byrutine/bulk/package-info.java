@NullMarked
package no.byrutine.bulk;

import org.jspecify.annotations.NullMarked;
