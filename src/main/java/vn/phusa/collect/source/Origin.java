package vn.phusa.collect.source;

import java.util.List;

/**
 * What a portal says of a file that it offers, in its own words (DCAT 3); empty where it says
 * nothing.
 *
 * @param licence address or id of it
 * @param page where people read about it
 * @param issued as the portal writes it, as are all its times
 * @param file title of the file, of which the dataset may have several
 * @param format as {@code CSV} or {@code text/csv}
 * @param address where the file is
 */
public record Origin(
    String dataset,
    String description,
    String publisher,
    String licence,
    String page,
    String issued,
    String modified,
    List<String> keywords,
    String file,
    String format,
    String address) {

  public Origin {
    keywords = List.copyOf(keywords);
  }
}
