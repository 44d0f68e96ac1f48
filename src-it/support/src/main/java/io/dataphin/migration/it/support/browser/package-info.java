/** Debian's Chromium, driven by Playwright. */
package io.dataphin.migration.it.support.browser;
