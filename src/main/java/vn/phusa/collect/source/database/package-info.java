/** Tables of databases, through JDBC. */
@NullMarked
package vn.phusa.collect.source.database;

import org.jspecify.annotations.NullMarked;
