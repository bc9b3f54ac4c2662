/**
 * The REST doors of Byrutine: thin, each one reads a request ({@code request}), asks the engine
 * ({@code decide}) and writes the answer ({@code json}, {@code fhir}, {@code hooks}, {@code page}).
 * What a routine says stands in its pack; what is decided is the engine's. Which packs run is in
 * {@code packs}, how another version takes over in {@code swap}, and what an operator sees in
 * {@code metrics} and {@code operations}. Here is what belongs to the whole service: its start, and
 * how a refusal is told.
 */
@NullMarked
package no.byrutine.service;

import org.jspecify.annotations.NullMarked;
