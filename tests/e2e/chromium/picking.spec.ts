import { barOf, complete } from '../harness/bar';
import { openExport, partsIn } from '../harness/exported';
import { expect, test } from '../harness/fixtures';

test.use({ replicaOptions: { items: 300, elsewhere: 9 } });

const idOf = (path: string) => path.split('/').at(-1) ?? '';

test('cards selected by clicks, by a range and with the keyboard, on two pages and while scrolling, are saved and no others', {
  tag: '@everyday',
}, async ({ sora, chromium }) => {
  const bar = barOf(sora);
  const { host } = bar;
  const cards = host.getByRole('checkbox');
  const links = async () =>
    (
      await sora.locator('a[href^="/g/gen_"]').evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
    ).map(idOf);
  await host.getByRole('button', { name: 'Select', exact: true }).click();
  await expect(cards.first()).toBeVisible();
  await expect(host).toContainText('Nothing selected');
  const first = await links();
  await cards.nth(0).click();
  await expect(cards.nth(0)).toBeChecked();
  await cards.nth(2).click({ modifiers: ['Shift'] });
  await expect(host).toContainText('3 selected');
  await cards.nth(4).focus();
  await sora.keyboard.press('Space');
  await expect(host).toContainText('4 selected');
  await cards.nth(1).click();
  await expect(host).toContainText('3 selected');
  const selected = [first[0], first[2], first[4]];

  await sora.evaluate(() => scrollTo(0, 4_000));
  await expect.poll(links).not.toContain(first[0]);
  const far = (await links())[3] ?? '';
  await host.getByRole('checkbox').nth(3).click();
  selected.push(far);
  await sora.evaluate(() => scrollTo(0, 0));
  await expect(cards.nth(0)).toBeChecked();
  await expect(cards.nth(1)).not.toBeChecked();

  await sora.getByRole('link', { name: 'Profile' }).click();
  await expect(sora.locator('a[href^="/p/s_"]').first()).toBeVisible();
  const post = idOf((await sora.locator('a[href^="/p/s_"]').first().getAttribute('href')) ?? '');
  await expect(cards.first()).not.toBeChecked();
  await cards.first().click();
  await host.getByRole('button', { name: 'Save 5 selected' }).click();
  await expect(bar.status).toHaveText(complete);

  const { library } = await openExport(chromium.downloads);
  const own = library.items.filter(({ beside }) => beside === null);
  const ofPost = own.filter(({ postId }) => postId === post);
  expect(ofPost.length).toBeGreaterThan(0);
  const others = own.filter(({ postId }) => postId !== post).map(({ id }) => id);
  expect(others.sort()).toEqual(selected.sort());
  await expect(host.getByRole('img', { name: 'Already exported' }).first()).toBeVisible();
});

test('cards are distinguished on a page without class names, with several per row of its grid', async ({
  sora,
  chromium,
}) => {
  const bar = barOf(sora);
  await expect(sora.locator('a[href^="/g/gen_"]').nth(3)).toBeVisible();
  const ids = await sora.evaluate(() => {
    const hrefs = [...document.querySelectorAll('a[href^="/g/gen_"]')]
      .slice(0, 4)
      .map((each) => each.getAttribute('href'));
    const card = (href: string | null) =>
      `<div><a href="${href}"><img width="200" height="200" alt=""></a><p><a href="/profile/maker">Maker</a></p></div>`;
    const row = (cards: string[]) => `<div data-index="0" style="display: flex">${cards.join('')}</div>`;
    document.body.innerHTML = row(hrefs.slice(0, 3).map(card)) + row(hrefs.slice(3).map(card));
    return hrefs.map((href) => href?.split('/').at(-1));
  });
  await bar.host.getByRole('button', { name: 'Select', exact: true }).click();
  const cards = bar.host.getByRole('checkbox');
  await expect(cards).toHaveCount(4);
  await cards.nth(1).click();
  await cards.nth(3).click();
  await bar.host.getByRole('button', { name: 'Save 2 selected' }).click();
  await expect(bar.status).toHaveText(complete);
  const { library } = await openExport(chromium.downloads);
  const saved = library.items.filter(({ beside }) => beside === null).map(({ id }) => id);
  expect(saved.sort()).toEqual([ids[1], ids[3]].sort());
});

test('the page of an item has a button that saves only this item', async ({ sora, replica, chromium }) => {
  const bar = barOf(sora);
  const [one] = replica.library
    .itemsIn({})
    .filter(({ kind, lists }) => kind === 'image' && lists.includes('sora1-library'));
  await sora.goto(`https://sora.chatgpt.com/g/${one?.id}`);
  await bar.host.getByRole('button', { name: 'Save this one' }).click();
  await expect(bar.status).toHaveText(complete);
  const { library } = await openExport(chromium.downloads);
  expect(library.items.filter(({ beside }) => beside === null).map(({ id }) => id)).toEqual([one?.id]);
});

test.describe('a page without recognizable cards', () => {
  test.use({ replicaOptions: { items: 12, elsewhere: 3 } });

  test('a page without recognizable cards says so, and "Export all" still works', async ({ sora, chromium }) => {
    const bar = barOf(sora);
    await sora.goto('https://sora.chatgpt.com/somewhere-else');
    await bar.host.getByRole('button', { name: 'Select', exact: true }).click();
    await expect(bar.host).toContainText('No items found on this page.');
    await bar.host.getByRole('button', { name: 'Stop selecting' }).click();
    await bar.exportAll.click();
    await expect(bar.status).toHaveText(complete);
    expect(await partsIn(chromium.downloads)).toHaveLength(1);
  });
});

test("a page script cannot select or save a card, and the page's own links work while nothing is selected", {
  tag: '@everyday',
}, async ({ sora }) => {
  const { host } = barOf(sora);
  await host.getByRole('button', { name: 'Select', exact: true }).click();
  await expect(host.getByRole('checkbox').first()).toBeVisible();
  await sora.evaluate(() => {
    const root = document.querySelector('sora-export-bar')?.shadowRoot;
    for (const box of root?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []) box.click();
  });
  await expect(host).toContainText('Nothing selected');
  await expect(host.getByRole('button', { name: /^Save \d/ })).toHaveCount(0);

  await host.getByRole('button', { name: 'Stop selecting' }).click();
  await expect(host.getByRole('checkbox')).toHaveCount(0);
  await sora.locator('a[href^="/g/gen_"]').first().click();
  await expect(sora).toHaveURL(/\/g\/gen_/);
});
