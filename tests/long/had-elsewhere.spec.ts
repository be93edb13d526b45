import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { barOf, complete } from '../e2e/harness/bar';
import { chooseFiles } from '../e2e/harness/choose-files';
import { launchChromium } from '../e2e/harness/chromium';
import { openExport } from '../e2e/harness/exported';
import { expect, extension, test } from '../e2e/harness/fixtures';
import { sendFromPopup } from '../e2e/harness/send-message';
import type { LibraryItem, Replica } from '../replica/replica';

test.use({ replicaOptions: { items: 80 } });

/** What a person already has of a library: the files or folder to choose, and the IDs of its items. */
type Had = { paths: string | string[]; ids: string[] };

const half = <T>(all: T[]): T[] => all.filter((_, n) => n % 2 === 0);
/** Saved items of the account. For a post with several videos, other tools only have one. */
function savedItems({ library }: Replica): LibraryItem[] {
  const own = library.items.filter(({ status, own }) => status === 'saved' && own);
  return own.filter(({ postId }) => postId === null || own.filter((other) => other.postId === postId).length === 1);
}
const dayOf = ({ createdAt }: LibraryItem) => createdAt?.slice(0, 10) ?? 'unknown';

async function put(place: string, files: Map<string, string | Buffer>): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(place, path)), { recursive: true });
    await writeFile(join(place, path), content);
  }
}

/** Half of a library's images, drafts and posts, in the folders of SoraVault 3, with its manifest. */
async function soraVault(replica: Replica, place: string): Promise<Had> {
  const { library } = replica;
  const own = half(savedItems(replica));
  const nameOf = (item: LibraryItem) =>
    item.postId !== null
      ? `sora_v2_profile/${item.postId}-attachment-0_${dayOf(item)}_x.mp4`
      : item.kind === 'image'
        ? `sora_v1_images/${item.id}_${dayOf(item)}_x.png`
        : `sora_v2_drafts/${item.id}_${dayOf(item)}_x.mp4`;
  const items = library.items.map(({ id, taskId, postId }) => ({
    ...{ mode: 'v2', genId: postId === null ? id : `${postId}-attachment-0`, taskId, postId },
    _raw: postId === null ? { id } : { post: { id: postId, attachments: [{ generation_id: id }] } },
  }));
  const manifest = { soravault_version: '3.0.1', exported_at: '2026-04-25T09:00:00.000Z', items };
  const files = new Map<string, string | Buffer>(own.map((item) => [nameOf(item), library.bytes(item.id)]));
  await put(place, files.set('soravault_manifest_2026-04-25T09-00-00.json', JSON.stringify(manifest)));
  return { paths: place, ids: own.map(({ id }) => id) };
}

/** Half of the drafts and posts, as named by Save Sora, with its table of all. */
async function saveSora(replica: Replica, place: string): Promise<Had> {
  const { library } = replica;
  const listed = savedItems(replica).filter(
    ({ kind, lists }) => kind === 'video' && lists.some((list) => list === 'sora2-posts' || list === 'sora2-drafts'),
  );
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = listed.map(({ id, postId }, n) => {
    const raw = { post: { id: postId, attachments: [{ generation_id: id }] } };
    return [String(n), postId ?? id, 'true', quoted(postId === null ? '' : JSON.stringify(raw))].join();
  });
  const has = half(listed);
  const nameOf = ({ id, postId }: LibraryItem) => `Sora/me/posts/no-watermark/11012025-${postId ?? id}.mp4`;
  const files = new Map<string, string | Buffer>(has.map((item) => [nameOf(item), library.bytes(item.id)]));
  const table = ['row_id,video_id,is_downloadable,raw_payload_json', ...rows].join('\n');
  await put(place, files.set('save-sora-metadata.csv', table));
  return { paths: place, ids: has.map(({ id }) => id) };
}

/** The history of a browser that has exported everything, without every second item. */
async function history(replica: Replica, _place: string, downloads: string): Promise<Had> {
  const chromium = await launchChromium({ extension, port: replica.port, downloads });
  try {
    const page = await chromium.openSora();
    await barOf(page).exportAll.click();
    await expect(barOf(page).status).toHaveText(complete);
    const library = await chromium.openExtensionPage('library.html');
    await library.getByText('Already saved elsewhere').click();
    const file = join(downloads, 'sora-export-history.json');
    await library.getByRole('button', { name: 'Save a history for another computer' }).click();
    await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toMatch(/\}\s*$/);
    // As if that computer had only seen half of it.
    const reported = JSON.parse(await readFile(file, 'utf8')) as { items: { id: string }[] };
    const items = half(reported.items);
    await writeFile(file, JSON.stringify({ ...reported, items }));
    const ids = items.map(({ id }) => id);
    return { paths: [file], ids };
  } finally {
    await chromium.close();
  }
}

for (const [name, make] of Object.entries({ 'a history': history, SoraVault: soraVault, 'Save Sora': saveSora })) {
  test(`what the user has from ${name} is not fetched, and everything else is`, async ({
    replica,
    chromium,
  }, testInfo) => {
    const had = await make(replica, testInfo.outputPath('had'), testInfo.outputPath('other downloads'));
    expect(had.ids.length).toBeGreaterThan(5);
    const sora = await chromium.openSora();
    const library = await chromium.openExtensionPage('library.html');
    await library.getByText('Already saved elsewhere').click();
    await chooseFiles(library, typeof had.paths === 'string' ? 'Choose a folder' : 'Choose files', had.paths);
    await expect(library.getByText(`: ${had.ids.length} items recognized`)).toBeVisible();

    // Its tiles also request media.
    await library.close();
    replica.requests.clear();
    await sendFromPopup(chromium, 'start-with', { scope: { type: 'new' } });
    await expect(barOf(sora).status).toHaveText(complete);
    const { library: list } = await openExport(chromium.downloads);
    const left = list.items.filter(({ reason }) => reason === 'already-saved').map(({ id }) => id);
    expect(left.sort()).toEqual(had.ids.toSorted());
    const saved = list.items.filter(({ status }) => status === 'saved').length;
    expect(saved).toBe(replica.library.expected({}).saved - had.ids.length);
    expect(replica.requests.list().filter(({ source }) => source === 'media')).toHaveLength(saved);
  });
}
