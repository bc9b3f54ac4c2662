/** What those who run the service see of it: whether it is well, and how old what it knows is. */
@NullMarked
package no.byrutine.service.operations;

import org.jspecify.annotations.NullMarked;
