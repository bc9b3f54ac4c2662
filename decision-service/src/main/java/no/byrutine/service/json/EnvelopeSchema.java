package no.byrutine.service.json;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The envelope as OpenAPI describes it; {@link EnvelopeReader} reads it. */
@Schema(name = "Envelope")
public record EnvelopeSchema(
    @Schema(description = "The day whose law applies; today in Oslo when left out") LocalDate on,
    @Schema(
            description =
                "The moment, with its offset, for a routine in which the hour counts; instead of"
                    + " 'on'")
        OffsetDateTime at,
    @Schema(description = "The day whose knowledge applies; today in Oslo when left out")
        LocalDate known,
    @Schema(description = "The part of the pack that is asked; the whole pack when left out")
        String section,
    @Schema(
            description =
                "Choices and confirmed numbers, by parameter: a text, or {value, from, source,"
                    + " checked}")
        Map<String, Object> policy,
    @Schema(description = "A FHIR R4 Bundle", required = true) Map<String, Object> bundle) {}
