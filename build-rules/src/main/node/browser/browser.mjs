// A real Chromium for a test. Prints one line for each step that held; the test counts them.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

// nothing but the page under test is to be on the line, and containers lack what the sandbox needs
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const loopback = new Set(['localhost', '127.0.0.1']);

/**
 * Opens a browser and hands it to the steps.
 *
 * Arguments of the process: the Chromium to start, a folder for pictures, then those of the script.
 * trustedKey: SHA-256 in Base64 of the public key of the one certificate that is trusted without an authority.
 */
export async function withBrowser({ trustedKey }, steps) {
  const [executablePath, pictures] = process.argv.slice(2);
  const trust = trustedKey ? [`--ignore-certificate-errors-spki-list=${trustedKey}`] : [];
  const browser = await chromium.launch({ executablePath, args: [...quiet, ...trust] });
  try {
    await steps(new Session(browser, pictures));
  } finally {
    await browser.close();
  }
}

export const given = () => process.argv.slice(4);

export const held = (step) => console.log(`held: ${step}`);

class Session {
  #browser;
  #pictures;
  #count = 0;

  constructor(browser, pictures) {
    this.#browser = browser;
    this.#pictures = pictures;
  }

  /** A browser window with nothing in it: no cookie, no history. Whatever its pages complain of, or load from elsewhere, ends the test. */
  async person(settings = {}) {
    const context = await this.#browser.newContext({ locale: 'vi-VN', viewport: { width: 1024, height: 720 }, ...settings });
    context.setDefaultTimeout(20_000);
    context.on('request', (request) => {
      const url = new URL(request.url());
      assert.ok(url.protocol === 'data:' || loopback.has(url.hostname), `a page asked for ${url.origin}`);
    });
    context.on('weberror', (error) => assert.fail(`script error: ${error.error()}`));
    context.on('console', (message) => {
      // an answer of 4xx or 5xx is for the steps to judge
      const expected = message.text().startsWith('Failed to load resource');
      assert.ok(message.type() !== 'error' || expected, `the browser complained: ${message.text()}`);
    });
    return context;
  }

  /** Keeps a picture of the whole page. */
  async picture(page, name) {
    this.#count += 1;
    const number = String(this.#count).padStart(2, '0');
    await page.screenshot({ path: join(this.#pictures, `${number}-${name}.png`), fullPage: true });
  }
}
