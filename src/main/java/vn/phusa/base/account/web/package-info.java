/** The pages about people: those of the operator, everybody's own, and what a link opens. */
@NullMarked
package vn.phusa.base.account.web;

import org.jspecify.annotations.NullMarked;
