package vn.phusa.collect.ingest.delimited;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.phusa.base.encoding.ColumnText;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.Told;

/** Finds the encoding of a text file from its head, places in the middle and its tail. */
final class TextDecoding {

  private static final int HEAD = 1 << 20;
  private static final int PIECE = 1 << 16;
  private static final int LINES = 500;

  private TextDecoding() {}

  /**
   * @throws Problem FILE_EMPTY, FORMAT_UNKNOWN when the bytes are no text, or ENCODING_MIXED when
   *     they turn from one byte a sign to UTF-16
   */
  static TextEncoding detect(SourceFile file) {
    var samples = samples(file);
    if (samples.isEmpty()) {
      throw new Problem(IngestCode.FILE_EMPTY, file.name());
    }
    if (!TextLikeness.isText(samples.getFirst())) {
      throw new Problem(IngestCode.FORMAT_UNKNOWN, file.name(), "?");
    }
    var turn = MixedWidths.turn(samples.getFirst());
    if (turn > 0) {
      throw new Problem(IngestCode.ENCODING_MIXED, file.name(), turn);
    }
    return of(samples, file.told());
  }

  static TextEncoding of(List<byte[]> samples, Told told) {
    var head = samples.getFirst();
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3, 1);
    }
    if (starts(head, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2, 1);
    }
    if (starts(head, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2, 1);
    }
    var wide = TextLikeness.wide(head);
    if (wide != 0) {
      var charset = wide > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      return new TextEncoding(charset, 0, 0.95);
    }
    return narrow(samples, told);
  }

  private static TextEncoding narrow(List<byte[]> samples, Told told) {
    var utf8 = 0;
    var other = 0;
    var legacy = new LegacyText.Evidence();
    var lines = new ArrayList<String>();
    for (var sample : samples) {
      for (var line : Utf8.lines(sample)) {
        if (Utf8.ascii(line)) {
          continue;
        }
        if (Utf8.valid(line)) {
          utf8++;
        } else {
          other++;
          legacy.add(line);
          if (lines.size() < LINES) {
            lines.add(LegacyEncoding.mistaken(line));
          }
        }
      }
    }
    if (other == 0) {
      return new TextEncoding(StandardCharsets.UTF_8, 0, 1);
    }
    if (utf8 >= other && told.legacy().isEmpty()) {
      return new TextEncoding(StandardCharsets.UTF_8, 0, (double) utf8 / (utf8 + other));
    }
    if (!told.columns().isEmpty()) {
      return new TextEncoding(LegacyText.WESTERN, 0, 1);
    }
    var column =
        told.encoding().isEmpty() ? ColumnText.ofTexts(lines) : ColumnText.said(told.legacy());
    return column
        .encoding()
        .map(encoding -> new TextEncoding(carrier(encoding), 0, column.certainty()))
        .orElseGet(() -> new TextEncoding(legacy.charset(), 0, legacy.certainty()));
  }

  /** Encodings that Java does not know are read as Windows-1252, and decoded by column later. */
  private static Charset carrier(LegacyEncoding encoding) {
    return encoding == LegacyEncoding.WINDOWS_1258 ? LegacyText.VIETNAMESE : LegacyText.WESTERN;
  }

  private static boolean starts(byte[] head, int... mark) {
    for (var i = 0; i < mark.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static List<byte[]> samples(SourceFile file) {
    try (var in = new RandomAccessFile(file.path().toFile(), "r")) {
      var size = in.length();
      var samples = new ArrayList<byte[]>();
      if (size > 0) {
        samples.add(read(in, 0, HEAD));
      }
      for (var part = 1; part <= 8 && size > HEAD; part++) {
        samples.add(read(in, Math.max(0, size * part / 8 - PIECE), PIECE));
      }
      return samples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(RandomAccessFile in, long from, int length) throws IOException {
    var bytes = new byte[(int) Math.min(length, in.length() - from)];
    in.seek(from);
    in.readFully(bytes);
    return bytes;
  }
}
