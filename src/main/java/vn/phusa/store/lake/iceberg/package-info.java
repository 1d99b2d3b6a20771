/** Tables, commits and plans with Apache Iceberg. */
@NullMarked
package vn.phusa.store.lake.iceberg;

import org.jspecify.annotations.NullMarked;
