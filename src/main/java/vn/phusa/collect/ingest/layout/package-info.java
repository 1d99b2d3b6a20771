/** Where the tables lie on a sheet or in a text file, found the way a careful person looks. */
@NullMarked
package vn.phusa.collect.ingest.layout;

import org.jspecify.annotations.NullMarked;
