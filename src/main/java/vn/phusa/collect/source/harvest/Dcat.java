package vn.phusa.collect.source.harvest;

/** A catalogue in RDF at an address. */
record Dcat() implements HarvestConnector.Protocol {

  @Override
  public String key() {
    return "dcat";
  }

  @Override
  public String accept() {
    return "text/turtle, application/ld+json;q=0.9, application/rdf+xml;q=0.8, */*;q=0.1";
  }

  @Override
  public Portal portal(Asking asking) {
    return new DcatPortal(asking);
  }

  @Override
  public boolean tellsChanges() {
    return false;
  }
}
