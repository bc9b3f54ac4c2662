package no.byrutine.service.log;

import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.time.Duration;

/** How the log's connections are made and kept. */
final class LogConnections {

  private LogConnections() {}

  static AgroalDataSourceConfigurationSupplier settings(LogConfig config, Vendor vendor) {
    return new AgroalDataSourceConfigurationSupplier()
        .connectionPoolConfiguration(
            pool ->
                pool.maxSize(config.mostConnections())
                    .acquisitionTimeout(Duration.ofSeconds(5))
                    .idleValidationTimeout(Duration.ofSeconds(2))
                    .connectionValidator(ConnectionValidator.defaultValidator())
                    .connectionFactoryConfiguration(factory -> factory(factory, config, vendor)));
  }

  private static AgroalConnectionFactoryConfigurationSupplier factory(
      AgroalConnectionFactoryConfigurationSupplier factory, LogConfig config, Vendor vendor) {
    factory
        .jdbcUrl(config.url())
        .connectionProviderClassName(vendor.driver())
        .initialSql(vendor.initialSql());
    vendor.properties().forEach(factory::jdbcProperty);
    config.username().ifPresent(name -> factory.principal(new NamePrincipal(name)));
    config.password().ifPresent(secret -> factory.credential(new SimplePassword(secret)));
    return factory;
  }
}
