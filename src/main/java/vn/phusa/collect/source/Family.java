package vn.phusa.collect.source;

/** What kinds of sources have in common, for whoever looks for hers; in the order of the page. */
public enum Family {
  FILES,
  DATABASES,
  STREAMS,
  PORTALS
}
