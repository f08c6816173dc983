/** Checks that the tests of every module apply to it: house rules, the public API as a text file, links, hygiene. */
@NullMarked
package vn.dvcqg.build;

import org.jspecify.annotations.NullMarked;
