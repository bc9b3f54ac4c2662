/**
 * The cases that a pack must get right, and how it is held to them: at build time, and again where
 * the pack runs, before it takes over. Nothing here compiles rules.
 */
@NullMarked
package no.byrutine.engine.scenario;

import org.jspecify.annotations.NullMarked;
