package vn.phusa.base.access.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Filters of the security chains are beans; Boot must not put them before every request too. */
@Configuration(proxyBeanMethods = false)
class FiltersOnce {

  @Bean
  FilterRegistrationBean<RequestLimit> requestLimitInItsChainOnly(RequestLimit filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }

  @Bean
  FilterRegistrationBean<PageLimit> pageLimitInItsChainOnly(PageLimit filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }

  @Bean
  FilterRegistrationBean<UnknownBearer> unknownBearerInItsChainOnly(UnknownBearer filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }

  @Bean
  FilterRegistrationBean<ServerKeyFilter> serverKeyInItsChainOnly(ServerKeyFilter filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }
}
