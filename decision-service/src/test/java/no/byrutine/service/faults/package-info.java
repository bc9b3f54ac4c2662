/**
 * Every endpoint is sent what nobody should send: documents that are good but for one thing, as
 * text, as JSON, as HTTP. What comes back is held against what holds for every answer.
 */
@NullMarked
package no.byrutine.service.faults;

import org.jspecify.annotations.NullMarked;
