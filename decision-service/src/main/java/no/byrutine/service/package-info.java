/**
 * The REST doors of Byrutine: thin, each one reads a request, asks the engine and writes the
 * answer. What a routine says stands in its pack; what is decided is the engine's.
 */
@NullMarked
package no.byrutine.service;

import org.jspecify.annotations.NullMarked;
