package vn.phusa.base.account.web;

/** What somebody with a one-time link fills in; id and name only the first administrator. */
record WelcomeForm(String id, String name, String password, String repeat) {

  @Override
  public String toString() {
    return "WelcomeForm[" + id + "]";
  }
}
