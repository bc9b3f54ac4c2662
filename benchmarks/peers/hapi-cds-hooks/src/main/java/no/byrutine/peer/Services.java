package no.byrutine.peer;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The services that HAPI offers, by the name that it looks for. */
@Configuration
public class Services {

  @Bean("cdsServices")
  List<Object> cdsServices() {
    return List.of(new OpenOrders());
  }
}
