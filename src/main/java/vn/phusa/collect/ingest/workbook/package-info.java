/** Spreadsheets: XLSX streamed by fastexcel, XLS read by Apache POI. */
@NullMarked
package vn.phusa.collect.ingest.workbook;

import org.jspecify.annotations.NullMarked;
