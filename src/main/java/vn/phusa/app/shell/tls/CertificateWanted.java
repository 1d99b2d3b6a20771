package vn.phusa.app.shell.tls;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** The operator has named a certificate or a key. */
class CertificateWanted implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    var settings = context.getEnvironment();
    return StringUtils.hasText(settings.getProperty("phusa.tls.certificate"))
        || StringUtils.hasText(settings.getProperty("phusa.tls.private-key"));
  }
}
