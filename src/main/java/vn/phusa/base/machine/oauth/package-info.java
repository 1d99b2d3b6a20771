/** Access tokens: OAuth 2.1 client credentials, with Spring Authorization Server. */
@NullMarked
package vn.phusa.base.machine.oauth;

import org.jspecify.annotations.NullMarked;
