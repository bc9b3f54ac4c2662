/**
 * The REST doors of Byrutine: thin, each one reads a request ({@code request}), asks the engine
 * ({@code decide}) and writes the answer ({@code json}, {@code fhir}, {@code hooks}, {@code page}).
 * What a routine says stands in its pack; what is decided is the engine's. Here is what belongs to
 * the whole service: its start, its health, and how a refusal is told.
 */
@NullMarked
package no.byrutine.service;

import org.jspecify.annotations.NullMarked;
