/** Sources in databases, on real servers. */
@NullMarked
package vn.phusa.collect.source.database;

import org.jspecify.annotations.NullMarked;
