package vn.phusa.base.encoding;

/** Both directions of one encoding, on text that stands for its bytes. */
interface Mapping {

  String decode(String mistaken);

  /** Of text in NFC. */
  String encode(String text);

  /** How many signs beyond ASCII this encoding has no letter for. */
  int unknown(String mistaken);
}
