package vn.phusa.share.portal.inner;

import java.util.List;

/**
 * One facet of a list as links.
 *
 * @param chosen whether one of its values narrows the list now
 * @param all address of the list without this facet
 */
public record FacetLink(String name, List<Choice> choices, boolean chosen, String all) {

  public FacetLink {
    choices = List.copyOf(choices);
  }

  public record Choice(String label, long count, String address, boolean chosen) {}
}
