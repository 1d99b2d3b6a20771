package vn.phusa.base.access.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Role;

/** For addresses that no controller of ours answers: operators and the house itself may. */
@Component
class OperatorsOnly implements AuthorizationManager<RequestAuthorizationContext> {

  private final Access access;

  OperatorsOnly(Access access) {
    this.access = access;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext request) {
    return new AuthorizationDecision(access.current().has(Role.OPERATOR));
  }
}
