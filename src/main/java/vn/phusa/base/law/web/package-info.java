/** Legal texts for everyone, as JSON and as a page. */
@NullMarked
package vn.phusa.base.law.web;

import org.jspecify.annotations.NullMarked;
