package no.byrutine.service.json;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import no.byrutine.decision.Words;
import no.byrutine.out.ComparisonJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comparison as OpenAPI describes it; {@link ComparisonJson} writes it. */
@Schema(name = "Comparison")
record ComparisonSchema(
    @Schema(required = true) Side earlier,
    @Schema(required = true) Side later,
    @Schema(description = "Each value that is not the same in both", required = true)
        List<Difference> differences) {

  /** One of the two decisions, in short. */
  @Schema(name = "ComparedDecision")
  record Side(
      @Schema(required = true) DecisionSchema.PackRef pack,
      @Schema(required = true) LocalDate on,
      OffsetDateTime at,
      LocalDate known,
      @Schema(required = true) DecisionSchema.Outcome outcome) {}

  /** A value that differs; a side that does not have it leaves it out. */
  @Schema(name = "Difference")
  record Difference(
      @Schema(required = true) String name,
      @Schema(required = true) Words title,
      Map<String, Object> of,
      Object earlier,
      Object later,
      Object difference,
      String unit,
      @Schema(required = true) List<Cause> causes) {}

  /** What made an amount differ, and by how much. */
  @Schema(name = "Cause")
  record Cause(
      @Schema(description = "fact, parameter or status", required = true) String kind,
      @Schema(required = true) String name,
      @Schema(required = true) Words title,
      @Schema(required = true) Object effect,
      @Schema(required = true) String unit) {}
}
