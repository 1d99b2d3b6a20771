package vn.phusa.base.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * No parameter carries a NUL: neither database can keep one, and the engine's parser stops there.
 */
@Configuration(proxyBeanMethods = false)
class Firewall {

  @Bean
  HttpFirewall withoutNul() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterNames(Firewall::isPlain);
    firewall.setAllowedParameterValues(Firewall::isPlain);
    return firewall;
  }

  private static boolean isPlain(String text) {
    return text.indexOf('\0') < 0;
  }
}
