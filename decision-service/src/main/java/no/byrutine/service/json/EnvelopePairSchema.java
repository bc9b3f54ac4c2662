package no.byrutine.service.json;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two envelopes as OpenAPI describes them; {@link EnvelopeReader} reads them. */
@Schema(name = "EnvelopePair")
record EnvelopePairSchema(
    @Schema(description = "What was decided, or would have been, at first", required = true)
        EnvelopeSchema earlier,
    @Schema(description = "What is to be decided now, of the same day", required = true)
        EnvelopeSchema later) {}
