/**
 * Documents that hold tables among other things: OpenDocument, Word, web pages and PDF. Each
 * becomes a book of sheets, one a table, for the one reading of sheets.
 */
@NullMarked
package vn.phusa.collect.ingest.document;

import org.jspecify.annotations.NullMarked;
