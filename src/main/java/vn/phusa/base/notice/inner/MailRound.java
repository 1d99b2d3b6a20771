package vn.phusa.base.notice.inner;

/** Sends what is due by e-mail; called by one thread of one process at a time. */
public interface MailRound {
  void run();
}
