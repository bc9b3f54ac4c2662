package no.byrutine.peer;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.hapi.fhir.cdshooks.api.CDSHooksVersion;
import ca.uhn.hapi.fhir.cdshooks.api.ICdsHooksDaoAuthorizationSvc;
import ca.uhn.hapi.fhir.cdshooks.api.ICdsServiceRegistry;
import ca.uhn.hapi.fhir.cdshooks.config.CdsHooksConfig;
import ca.uhn.hapi.fhir.cdshooks.controller.CdsHooksController;
import ca.uhn.hapi.fhir.cdshooks.module.CdsHooksObjectMapperFactory;
import ca.uhn.hapi.fhir.cdshooks.svc.CdsHooksContextBooter;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** HAPI's configuration, and the few beans that it leaves to its user. */
@Configuration
@EnableWebMvc
@Import(CdsHooksConfig.class)
public class Web implements WebMvcConfigurer {

  private static final FhirContext R4 = FhirContext.forR4Cached();

  @Bean
  FhirContext fhirContext() {
    return R4;
  }

  @Bean
  DaoRegistry daoRegistry() {
    return new DaoRegistry(R4);
  }

  @Bean
  CDSHooksVersion version() {
    return CDSHooksVersion.DEFAULT;
  }

  @Bean
  ICdsHooksDaoAuthorizationSvc authorization() {
    return resource -> {};
  }

  @Bean
  CdsHooksContextBooter booter() {
    CdsHooksContextBooter booter = new CdsHooksContextBooter();
    booter.setDefinitionsClass(Services.class);
    booter.start();
    return booter;
  }

  @Bean
  CdsHooksController controller(ICdsServiceRegistry registry) {
    return new CdsHooksController(registry);
  }

  @Override
  public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
    converters.add(
        0,
        new MappingJackson2HttpMessageConverter(new CdsHooksObjectMapperFactory(R4).newMapper()));
  }
}
