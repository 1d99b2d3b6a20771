package vn.phusa.base.notice.inner;

/** When somebody wants e-mail about what stands unread in the inbox. */
public enum MailChoice {
  NONE,
  AT_ONCE,
  DAILY
}
