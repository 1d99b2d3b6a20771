/** Sources in folders. */
@NullMarked
package vn.phusa.collect.source.folder;

import org.jspecify.annotations.NullMarked;
