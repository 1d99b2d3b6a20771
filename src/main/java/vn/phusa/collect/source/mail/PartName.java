package vn.phusa.collect.source.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.encoding.ColumnText;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.base.text.Nfc;

/**
 * What a header of a message says: encoded words (RFC 2047), parameters (RFC 2231), and what
 * programs from before both wrote, the bytes of a Vietnamese code page as they are, or called
 * Western European.
 */
final class PartName {

  private static final Pattern WORDS =
      Pattern.compile("=\\?([^?\\s]+)\\?([bBqQ])\\?([^?]*)\\?=(?:\\s+(?==\\?))?");

  /** Said of so much that is something else. */
  private static final List<String> WESTERN =
      List.of("us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "unknown-8bit");

  private PartName() {}

  /** The file name of a part, if it has one. */
  static Optional<String> of(Part part) throws MessagingException {
    var named = disposed(header(part, "Content-Disposition"));
    if (named == null) {
      named = typed(header(part, "Content-Type"));
    }
    return Optional.ofNullable(named)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> read(name).isBlank() ? name : read(name).strip());
  }

  private static String header(Part part, String name) throws MessagingException {
    var lines = part.getHeader(name);
    return lines == null || lines.length == 0 ? "" : MimeUtility.unfold(lines[0]);
  }

  private static @Nullable String disposed(String header) {
    try {
      return header.isEmpty() ? null : new ContentDisposition(header).getParameter("filename");
    } catch (ParseException malformed) {
      return null;
    }
  }

  private static @Nullable String typed(String header) {
    try {
      return header.isEmpty() ? null : new ContentType(header).getParameter("name");
    } catch (ParseException malformed) {
      return null;
    }
  }

  /** A header's text as it was meant. */
  static String read(String raw) {
    var words = WORDS.matcher(raw);
    var text = new StringBuilder();
    var bytes = new ByteArrayOutputStream();
    var charset = "";
    var end = 0;
    while (words.find()) {
      var other = !words.group(1).equalsIgnoreCase(charset);
      // A letter may be cut in two between words of the same encoding.
      if (other || words.start() > end) {
        text.append(decoded(bytes, charset)).append(plain(raw.substring(end, words.start())));
      }
      charset = words.group(1);
      bytes.writeBytes(unpacked(words.group(2), words.group(3)));
      end = words.end();
    }
    return Nfc.of(
        text.append(decoded(bytes, charset)).append(plain(raw.substring(end))).toString());
  }

  private static byte[] unpacked(String way, String word) {
    var base64 = way.toUpperCase(Locale.ROOT).equals("B");
    var packed = base64 ? word : word.replace("_", "=20");
    try (var in =
        MimeUtility.decode(
            new ByteArrayInputStream(packed.getBytes(StandardCharsets.ISO_8859_1)),
            base64 ? "base64" : "quoted-printable")) {
      return in.readAllBytes();
    } catch (IOException | MessagingException malformed) {
      return word.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  private static String decoded(ByteArrayOutputStream collected, String charset) {
    var bytes = collected.toByteArray();
    collected.reset();
    // RFC 2231, 5: a language may follow.
    var name = charset.replaceFirst("\\*.*$", "").toLowerCase(Locale.ROOT);
    try {
      return WESTERN.contains(name) || !Charset.isSupported(name)
          ? guessed(bytes)
          : new String(bytes, Charset.forName(name));
    } catch (IllegalCharsetNameException unknown) {
      return guessed(bytes);
    }
  }

  /** What stands between the words; bytes beyond ASCII came as signs of Latin-1. */
  private static String plain(String text) {
    var bytes =
        text.chars().allMatch(sign -> sign <= 0xFF) && text.chars().anyMatch(sign -> sign > 0x7F);
    return bytes ? guessed(text.getBytes(StandardCharsets.ISO_8859_1)) : text;
  }

  private static String guessed(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException old) {
      var mistaken = LegacyEncoding.mistaken(bytes);
      return ColumnText.ofTexts(List.of(mistaken))
          .encoding()
          .map(encoding -> encoding.decode(bytes))
          .orElse(mistaken);
    }
  }
}
