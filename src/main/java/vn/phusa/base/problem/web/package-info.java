/**
 * Turns every failure of a request into one answer: problem JSON for programs, a page for people.
 */
@NullMarked
package vn.phusa.base.problem.web;

import org.jspecify.annotations.NullMarked;
