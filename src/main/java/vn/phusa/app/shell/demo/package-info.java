/**
 * The sample province: datasets that we made ourselves from published facts, and accounts to try.
 */
@NullMarked
package vn.phusa.app.shell.demo;

import org.jspecify.annotations.NullMarked;
