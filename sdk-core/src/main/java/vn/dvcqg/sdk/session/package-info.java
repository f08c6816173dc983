/** Sessions and tokens: how they are kept, shared between the nodes of a system, and how refused logins are held back. */
@NullMarked
package vn.dvcqg.sdk.session;

import org.jspecify.annotations.NullMarked;
