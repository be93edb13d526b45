import { barOf, complete } from '../harness/bar';
import { expectWhole, openExport, partsIn } from '../harness/exported';
import { expect, test } from '../harness/fixtures';

test.use({ replicaOptions: { items: 60 } });

/** How many API requests the replica answers before it holds back the others: in the middle of listing. */
const answered = 5;
const stopped = /[1-9]\d* saved of \d+ found so far/;

test('if another account signs in during a run, it pauses, and nothing from that account gets into the archive', {
  tag: '@everyday',
}, async ({ sora, replica, chromium }) => {
  const [own, other] = replica.accounts;
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  replica.gates.api.closeAfter(answered);
  await bar.exportAll.click();
  await expect(bar.progress).toHaveAttribute('aria-valuetext', stopped);
  replica.session.signIn(other.id);
  replica.gates.api.open();
  await expect(bar.status).toHaveText('Paused. A different Sora account is signed in.');

  replica.session.signIn(own.id);
  await expect(bar.status).toHaveText(complete);
  const exported = await openExport(chromium.downloads);
  await expectWhole(exported, replica.library);
  expect(exported.library.account).toEqual({ id: own.id, username: own.username });
});

test('signing out pauses the run, and signing in resumes it', async ({ sora, replica, chromium }) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  replica.gates.api.closeAfter(answered);
  await bar.exportAll.click();
  await expect(bar.progress).toHaveAttribute('aria-valuetext', stopped);
  replica.session.signOut();
  replica.gates.api.open();
  await expect(bar.status).toHaveText('Paused. You’re signed out of Sora.');
  replica.session.signIn();
  await expect(bar.status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test('a click on a library that is no longer signed in exports nothing', async ({ sora, replica, chromium }) => {
  const [, other] = replica.accounts;
  const bar = barOf(sora);
  await expect(bar.host).toContainText(replica.accounts[0].username);
  replica.session.signIn(other.id);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText('A different Sora account is signed in.');
  await bar.host.getByRole('button', { name: 'Try again' }).click();
  await expect(bar.host).toContainText(other.username);
  expect(await partsIn(chromium.downloads)).toEqual([]);
});
