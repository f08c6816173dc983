// What a script for the browser may do. Argument: any text.
import assert from 'node:assert/strict';
import { given, held, withBrowser } from './browser.mjs';

await withBrowser({}, async (browser) => {
  const page = await (await browser.person()).newPage();
  await page.setContent('<html lang="vi"><h1>Xin chào</h1></html>');
  assert.equal(await page.textContent('h1'), given()[0]);
  await browser.picture(page, 'greeting');
  held('greeting');
});
