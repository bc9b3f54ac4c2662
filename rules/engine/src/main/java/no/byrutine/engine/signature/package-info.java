/**
 * Whose a pack is: its content, signed with Ed25519 by those who answer for it, and the keys that
 * are trusted. A pack is held against its signature before any class of it is loaded.
 */
@NullMarked
package no.byrutine.engine.signature;

import org.jspecify.annotations.NullMarked;
