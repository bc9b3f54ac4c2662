package no.byrutine.service.decide;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The policy of the city that runs the service. A choice is one line; a number that the city has
 * confirmed says where it stands and when it was read there:
 *
 * <pre>
 * byrutine.policy.city.name=oslo
 * byrutine.policy.city.settings.avrunding-aar=ned-til-krone
 * byrutine.policy.city.settings.fribeloep=10450
 * byrutine.policy.city.settings.fribeloep.from=2025-01-01
 * byrutine.policy.city.settings.fribeloep.source=Rundskriv I-1/2025
 * byrutine.policy.city.settings.fribeloep.checked=2026-01-10
 * </pre>
 */
@ConfigMapping(prefix = "byrutine.policy.city")
interface CityPolicyConfig {

  @WithDefault("city")
  String name();

  Map<String, Setting> settings();

  /** One setting. */
  interface Setting {

    @WithParentName
    String value();

    Optional<LocalDate> from();

    Optional<String> source();

    Optional<LocalDate> checked();
  }
}
