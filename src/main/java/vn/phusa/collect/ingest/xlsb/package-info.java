/** XLSB: workbooks whose parts are binary records, read by the structures of [MS-XLSB]. */
@NullMarked
package vn.phusa.collect.ingest.xlsb;

import org.jspecify.annotations.NullMarked;
