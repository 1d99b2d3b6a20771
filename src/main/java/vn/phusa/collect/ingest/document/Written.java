package vn.phusa.collect.ingest.document;

import vn.phusa.base.encoding.Typeface;

/**
 * A text of a document.
 *
 * @param font what the font says that it is written in
 */
record Written(String text, Typeface font) {

  /** Of a document that says no fonts. */
  static Written plain(String text) {
    return new Written(text, Typeface.UNKNOWN);
  }
}
