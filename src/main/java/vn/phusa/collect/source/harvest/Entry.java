package vn.phusa.collect.source.harvest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.phusa.base.text.Fold;
import vn.phusa.collect.source.Origin;

/**
 * A dataset in a portal's catalogue (DCAT 3); empty where the portal says nothing.
 *
 * @param id as the portal's own words for it know it
 * @param page where people read about it
 */
record Entry(
    String id,
    String title,
    String description,
    String publisher,
    String licence,
    String page,
    String issued,
    String modified,
    List<String> keywords,
    List<Distribution> distributions) {

  Entry {
    keywords = List.copyOf(keywords);
    distributions = List.copyOf(distributions);
  }

  Optional<Distribution> find(String distribution) {
    return distributions.stream().filter(one -> one.id().equals(distribution)).findFirst();
  }

  Origin origin(Distribution one) {
    return new Origin(
        title,
        description,
        publisher,
        one.licence().isEmpty() ? licence : one.licence(),
        page,
        issued,
        modified,
        keywords,
        one.title(),
        one.format(),
        one.address());
  }

  /** Whether every one of these words stands in it, with or without diacritics. */
  boolean speaksOf(String words) {
    var text =
        Fold.fold(
            String.join(" ", title, publisher, description, String.join(" ", keywords), formats()));
    return Stream.of(Fold.fold(words).split("\\s+")).allMatch(text::contains);
  }

  String formats() {
    return String.join(
        "; ",
        distributions.stream()
            .map(Distribution::format)
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList());
  }
}
