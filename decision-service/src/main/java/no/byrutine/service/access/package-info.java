/**
 * Who calls, what they may do, and how much at once. Every call passes {@code Limits} and then
 * {@code Gate}, whatever answers it; which address needs what stands in {@code AccessTable}.
 */
@NullMarked
package no.byrutine.service.access;

import org.jspecify.annotations.NullMarked;
