package vn.phusa.base.safeguard;

import java.util.Locale;

/**
 * What a system of level 3 must have, as far as software can satisfy or measure it, and the rest
 * that an operator is reminded of. Which text says so is asked from {@code base.law} by {@link
 * #subject()}; what it wants and what to do stands in the words of this room.
 */
public enum Requirement {
  ENCRYPTED_TRANSPORT(Topic.TRANSPORT, true),
  CERTIFICATE(Topic.TRANSPORT, true),
  SECOND_FACTOR(Topic.ACCOUNTS, true),
  IDLE_ACCOUNTS(Topic.ACCOUNTS, true),
  PASSWORD_RULE(Topic.ACCOUNTS, true),
  ADMINISTRATOR_PASSWORD(Topic.ACCOUNTS, true),
  SIGN_IN_LOCK(Topic.ACCOUNTS, true),
  SESSION_LOCK(Topic.ACCOUNTS, true),
  ADMINISTRATOR_SESSION_LOCK(Topic.ACCOUNTS, true),
  CENTRAL_ACCOUNTS(Topic.ACCOUNTS, true),
  ACCOUNT_REVIEW(Topic.ACCOUNTS, true),
  PERMISSION_REVIEW(Topic.ACCOUNTS, true),
  LOG_KEPT(Topic.LOG, true),
  LOG_INTACT(Topic.LOG, true),
  LOG_CENTRAL(Topic.LOG, true),
  LOG_REVIEW(Topic.LOG, true),
  STATE_PRIVATE(Topic.STORAGE, true),
  SECRET_FILES(Topic.STORAGE, true),
  DATABASE(Topic.STORAGE, true),
  INTEGRITY(Topic.STORAGE, true),
  ENCRYPTED_STORAGE(Topic.STORAGE, false),
  BACKUP(Topic.STORAGE, true),
  RESTORE_TEST(Topic.STORAGE, true),
  REQUEST_LIMITS(Topic.SOFTWARE, true),
  UPLOAD_LIMITS(Topic.SOFTWARE, true),
  RUNTIME(Topic.SOFTWARE, true),
  PARTS(Topic.SOFTWARE, true),
  VULNERABILITY_SCAN(Topic.SOFTWARE, false),
  VULNERABILITY_REPORTS(Topic.SOFTWARE, false),
  PENETRATION_TEST(Topic.SOFTWARE, false),
  LEVEL_APPROVED(Topic.ORGANISATION, false),
  REGULATION(Topic.ORGANISATION, false),
  NETWORK_ZONES(Topic.ORGANISATION, false),
  MONITORING(Topic.ORGANISATION, false),
  DATA_FLOWS(Topic.ORGANISATION, false),
  SEPARATE_ENVIRONMENTS(Topic.ORGANISATION, false),
  SIGNED_EXCHANGE(Topic.ORGANISATION, false),
  INCIDENTS(Topic.ORGANISATION, false),
  SEPARATE_DUTIES(Topic.ORGANISATION, false);

  /** Under which heading it is shown. */
  public enum Topic {
    TRANSPORT,
    ACCOUNTS,
    LOG,
    STORAGE,
    SOFTWARE,
    ORGANISATION
  }

  private final Topic topic;
  private final boolean measurable;

  Requirement(Topic topic, boolean measurable) {
    this.topic = topic;
    this.measurable = measurable;
  }

  public Topic topic() {
    return topic;
  }

  /** Software can find out how it stands; otherwise it is for people to show. */
  public boolean measurable() {
    return measurable;
  }

  /** By which {@code base.law} knows the texts that want it: {@code safeguard.log-kept}. */
  public String subject() {
    return "safeguard." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The key of its words, as {@code safeguard.requirement.LOG_KEPT}. */
  public String key() {
    return "safeguard.requirement." + name();
  }
}
