package no.byrutine.service.decide;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** The policy of a city, as it stands in the configuration. */
public final class CityPolicies {

  private CityPolicies() {}

  /** The policy of these lines, without what they all begin with. */
  public static CityPolicy of(Map<String, String> settings) {
    Map<String, String> properties = new HashMap<>();
    settings.forEach((key, value) -> properties.put("byrutine.policy.city." + key, value));
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(CityPolicyConfig.class)
            .withSources(new PropertiesConfigSource(properties, "test", 100))
            .build();
    return new CityPolicy(config.getConfigMapping(CityPolicyConfig.class));
  }
}
