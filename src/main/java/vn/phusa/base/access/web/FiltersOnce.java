package vn.phusa.base.access.web;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Filters of the security chains are beans; Boot must not put them before every request too. */
@Configuration(proxyBeanMethods = false)
class FiltersOnce {

  @Bean
  FilterRegistrationBean<RequestLimit> requestLimitInItsChainOnly(RequestLimit filter) {
    return inItsChainOnly(filter);
  }

  @Bean
  FilterRegistrationBean<PageLimit> pageLimitInItsChainOnly(PageLimit filter) {
    return inItsChainOnly(filter);
  }

  @Bean
  FilterRegistrationBean<Denials> denialsInTheirChainsOnly(Denials filter) {
    return inItsChainOnly(filter);
  }

  @Bean
  FilterRegistrationBean<UnknownBearer> unknownBearerInItsChainOnly(UnknownBearer filter) {
    return inItsChainOnly(filter);
  }

  @Bean
  FilterRegistrationBean<ServerKeyFilter> serverKeyInItsChainOnly(ServerKeyFilter filter) {
    return inItsChainOnly(filter);
  }

  private static <F extends Filter> FilterRegistrationBean<F> inItsChainOnly(F filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }
}
