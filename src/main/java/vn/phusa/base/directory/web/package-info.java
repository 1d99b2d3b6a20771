/** The directory as a public JSON API. */
@NullMarked
package vn.phusa.base.directory.web;

import org.jspecify.annotations.NullMarked;
