// Pages with a fault; each of them must end the test. Argument: which one.
import { given, held, withBrowser } from './browser.mjs';

const pages = {
  elsewhere: '<img src="https://elsewhere.example.test/logo.png" alt="">',
  script: '<script>throw new Error("torn")</script>',
  complaint: '<script>console.error("odd")</script>',
};

await withBrowser({}, async (browser) => {
  const page = await (await browser.person()).newPage();
  await page.setContent(pages[given()[0]]);
  await page.locator('#never').waitFor({ state: 'attached', timeout: 5_000 });
  held('overlooked');
});
