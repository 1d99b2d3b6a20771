package vn.phusa.base.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Tells an address that needs a sign-in from one that was mistyped. */
@Component
class Addresses {

  private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

  Addresses(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  boolean exist(HttpServletRequest request) {
    if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
      ServletRequestPathUtils.parseAndCache(request);
    }
    return mappings.stream().anyMatch(mapping -> answers(mapping, request));
  }

  private static boolean answers(HandlerMapping mapping, HttpServletRequest request) {
    try {
      return mapping.getHandler(request) != null;
    } catch (Exception anotherMethodOrFormat) {
      return true;
    }
  }
}
