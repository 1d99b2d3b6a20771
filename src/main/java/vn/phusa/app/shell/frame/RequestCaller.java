package vn.phusa.app.shell.frame;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Principal;
import vn.phusa.base.journal.Caller;

/** Tells the journal who makes the present request and from where. */
@Component
class RequestCaller implements Caller {

  private final ObjectProvider<Access> access;

  RequestCaller(ObjectProvider<Access> access) {
    this.access = access;
  }

  @Override
  public Optional<Origin> origin(String principal) {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? Optional.of(new Origin(actingAs(principal), request.getRequest().getRemoteAddr()))
        : Optional.empty();
  }

  /**
   * Roles and agency, as {@code OFFICER@H61.03 for binh.tran}; the house itself and visitors have
   * none.
   */
  private @Nullable String actingAs(String principal) {
    return access.stream()
        .map(Access::current)
        .filter(current -> current.id().equals(principal) && !isHouse(current))
        .map(RequestCaller::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private boolean isHouse(Principal current) {
    return current.equals(access.getObject().system());
  }

  private static String text(Principal principal) {
    var roles =
        principal.roles().stream().map(Enum::name).sorted().collect(Collectors.joining("+"));
    return roles
        + principal.agency().map(code -> "@" + code).orElse("")
        + principal.onBehalfOf().map(giver -> " for " + giver).orElse("");
  }
}
