/** Files of a folder on the server's own disk. */
@NullMarked
package vn.phusa.collect.source.folder;

import org.jspecify.annotations.NullMarked;
