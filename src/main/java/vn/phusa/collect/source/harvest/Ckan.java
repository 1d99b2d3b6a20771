package vn.phusa.collect.source.harvest;

/** CKAN's Action API; its search gives what has changed since a time. */
record Ckan() implements HarvestConnector.Protocol {

  @Override
  public String key() {
    return "ckan";
  }

  @Override
  public String accept() {
    return "application/json";
  }

  @Override
  public Portal portal(Asking asking) {
    return new CkanPortal(asking);
  }

  @Override
  public boolean tellsChanges() {
    return true;
  }
}
