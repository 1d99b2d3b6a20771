package vn.phusa.collect.ingest.delimited;

import java.nio.charset.Charset;

/**
 * How bytes become text.
 *
 * @param mark bytes of the byte order mark, to be passed over
 * @param certainty 0 to 1
 */
record TextEncoding(Charset charset, int mark, double certainty) {

  boolean wide() {
    return charset.name().startsWith("UTF-16");
  }

  boolean unicode() {
    return charset.name().startsWith("UTF");
  }
}
