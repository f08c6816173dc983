// People use the example with a browser. Arguments: address of the site, address of the provider, hash of the site's key.
import assert from 'node:assert/strict';
import { given, held, withBrowser } from './browser.mjs';

const [site, provider, trustedKey] = given();

const heading = async (page, text) => {
  await page.getByRole('heading', { level: 1, name: text, exact: true }).waitFor();
};

async function choose(page, name) {
  assert.ok(page.url().startsWith(provider), page.url());
  await page.getByRole('button', { name: new RegExp(name) }).click();
}

async function login(page, name) {
  await page.goto(site);
  await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản Cổng DVCQG' }).click();
  await choose(page, name);
  await page.getByText(`Xin chào ${name}.`).waitFor();
}

const sessionOf = async (context) => (await context.cookies(site)).find((cookie) => cookie.name === '__Host-motcua');

await withBrowser({ trustedKey }, async (browser) => {
  const person = await browser.person();
  const page = await person.newPage();

  await page.goto(site);
  await browser.picture(page, 'home');
  await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản Cổng DVCQG' }).click();
  await heading(page, 'Chọn tài khoản đăng nhập');
  await browser.picture(page, 'provider');
  await page.getByRole('button', { name: 'Hủy đăng nhập' }).click();
  await heading(page, 'Bạn chưa đăng nhập');
  assert.equal(await sessionOf(person), undefined);
  await browser.picture(page, 'declined');
  held('declined');

  await page.getByRole('link', { name: 'Đăng nhập lại' }).click();
  await choose(page, 'Nguyễn Văn Mẫu');
  await page.getByText('Xin chào Nguyễn Văn Mẫu.').waitFor();
  const cookies = await person.cookies(site);
  assert.deepEqual(cookies.map((cookie) => cookie.name).filter((name) => name.startsWith('__Host-')), ['__Host-motcua']);
  const { httpOnly, secure, sameSite, value: firstSession } = await sessionOf(person);
  assert.deepEqual({ httpOnly, secure, sameSite }, { httpOnly: true, secure: true, sameSite: 'Lax' });
  await browser.picture(page, 'logged-in');
  held('logged in, and only the session is left in the browser');

  await page.getByRole('link', { name: 'Nộp hồ sơ mới' }).click();
  await heading(page, 'Nộp hồ sơ');
  await browser.picture(page, 'form');
  await page.getByLabel('Nội dung đề nghị').fill('   ');
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await page.getByRole('alert').getByText('Hãy ghi nội dung đề nghị.').waitFor();
  await browser.picture(page, 'form-refused');
  // the rest by keyboard alone
  await page.getByLabel('Nội dung đề nghị').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Đề nghị cấp giấy <b>mẫu</b> & "bản sao"');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('0900000001');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Cổng đã nhận hồ sơ').waitFor();
  await browser.picture(page, 'filed');
  await page.reload();
  assert.equal(await page.locator('.dossiers li').count(), 1);
  held('dossier filed once, with the keyboard');

  await page.getByRole('link', { name: /Xem Cổng đã nhận những gì/ }).click();
  await heading(page, 'Cần mức xác thực cao hơn');
  await browser.picture(page, 'level-needed');
  await page.getByRole('link', { name: 'Nâng lên mức 2' }).click();
  await heading(page, 'Cổng đã nhận những gì');
  await page.getByText('Định danh mức 2', { exact: true }).waitFor();
  assert.notEqual((await sessionOf(person)).value, firstSession);
  const packet = JSON.parse(await page.locator('pre').textContent());
  assert.equal(packet.TrichYeuHoSo, 'Đề nghị cấp giấy <b>mẫu</b> & "bản sao"');
  assert.equal(await page.locator('pre b').count(), 0);
  await browser.picture(page, 'packet');
  held('level 2 in a new session, and what the portal got');

  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await heading(page, 'Bạn đã đăng xuất');
  assert.equal(await sessionOf(person), undefined);
  await browser.picture(page, 'logged-out');
  // logged out at the provider too: it asks again
  await page.goto(new URL('/dang-nhap', site).href);
  await heading(page, 'Chọn tài khoản đăng nhập');
  held('logged out here and there');

  // two tabs, finished in the other order than begun, each where it wanted to go
  const tabs = await browser.person();
  const one = await tabs.newPage();
  const two = await tabs.newPage();
  await one.goto(new URL('/ho-so', site).href);
  await two.goto(new URL('/ho-so/moi', site).href);
  await choose(two, 'Lê Mẫu');
  await heading(two, 'Nộp hồ sơ');
  await choose(one, 'Lê Mẫu');
  await heading(one, 'Hồ sơ của tôi');
  await one.getByText('Bạn chưa nộp hồ sơ nào.').waitFor();
  // the second login made a new session, so the form of the first one does not count any more
  await two.getByLabel('Nội dung đề nghị').fill('Đề nghị mẫu');
  await two.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await heading(two, 'Biểu mẫu không còn hiệu lực');
  held('two tabs');

  // somebody else's dossier does not exist for this person, and another browser cannot finish a login
  const code = encodeURIComponent(packet.MaHoSo);
  await one.goto(new URL(`/ho-so/cong-da-nhan?ma=${code}`, site).href);
  await heading(one, 'Không có hồ sơ này');
  const victim = await (await browser.person()).newPage();
  await victim.goto(new URL('/dang-nhap', site).href);
  const [callback] = await Promise.all([
    victim.waitForRequest((request) => request.url().includes('/dang-nhap/xong')),
    victim.route('**/dang-nhap/xong*', (route) => route.abort()).then(() => choose(victim, 'Nguyễn Văn Mẫu')),
  ]);
  const thief = await (await browser.person()).newPage();
  await thief.goto(callback.url());
  await heading(thief, 'Không xác nhận được việc đăng nhập');
  await browser.picture(thief, 'other-browser');
  held('nothing of other people');

  const low = await browser.person({ colorScheme: 'dark', viewport: { width: 390, height: 760 } });
  const phone = await low.newPage();
  await login(phone, 'Trần Thị Mẫu');
  await phone.goto(new URL('/nang-muc?tiep=/ho-so', site).href);
  await heading(phone, 'Cần mức xác thực cao hơn');
  await browser.picture(phone, 'level-too-low-on-a-phone');
  await phone.getByRole('link', { name: 'Dùng tài khoản khác' }).click();
  await choose(phone, 'Nguyễn Văn Mẫu');
  await heading(phone, 'Hồ sơ của tôi');
  await phone.getByText(packet.MaHoSo).first().waitFor();
  await browser.picture(phone, 'list-on-a-phone');
  held('level too low, then another account');
});
