/** The inbox for people and for programs. */
@NullMarked
package vn.phusa.base.notice.web;

import org.jspecify.annotations.NullMarked;
