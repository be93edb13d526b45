import { draftRecord, type Made, type Posted, postRecord, taskRecord } from './site-records';

/*
 * Files as other tools write them, by their paths, in the formats of their own sources: see the comments in
 * `lib/import/sources`. A test that needs something else changes the result.
 */

export type Files = Record<string, string | Uint8Array>;
type Bytes = Uint8Array;

const json = (value: unknown) => JSON.stringify(value, null, 2);
const slug = (text: string) =>
  text
    .replace(/[^\w\s\-äöüÄÖÜ]/g, ' ')
    .trim()
    .replace(/\s+/g, '_')
    .slice(0, 80);

export type VaultItem =
  | { kind: 'image'; made: Made; task: readonly Made[]; bytes: Bytes | null }
  | { kind: 'draft'; made: Made; place?: string; bytes: Bytes | null }
  | { kind: 'post'; post: Posted; bytes: Bytes | null };

const vaultFolders = { image: 'sora_v1_images', draft: 'sora_v2_drafts', post: 'sora_v2_profile' };
const vaultSources = { image: 'v1_library', draft: 'v2_drafts', post: 'v2_profile' };

/** An item as SoraVault 3 lists it, with the site's record in `_raw`. */
function vaultEntry(item: VaultItem) {
  if (item.kind === 'post') {
    const { post } = item;
    const raw = postRecord(post);
    return {
      ...{
        mode: 'v2',
        source: vaultSources.post,
        genId: `${post.id}-attachment-0`,
        taskId: post.of.task,
        postId: post.id,
      },
      ...{ date: post.postedAt.slice(0, 10), prompt: post.text, width: 352, height: 640, ratio: '11:20' },
      ...{
        duration: null,
        model: null,
        isLiked: false,
        likeCount: 3,
        author: post.by,
        creatorUsername: null,
        _raw: raw,
      },
    };
  }
  const { made } = item;
  const common = { taskId: made.task, date: made.createdAt.slice(0, 10) };
  if (item.kind === 'draft') {
    const raw = draftRecord(made, item.place);
    return {
      ...{ mode: 'v2', source: vaultSources.draft, genId: item.place ?? made.id, ...common, postId: null },
      ...{ prompt: made.prompt ?? raw.title, width: 352, height: 640, ratio: '11:20', duration: null, model: null },
      ...{ author: null, creatorUsername: null, _raw: raw },
    };
  }
  const task = taskRecord(made.task, item.task);
  const raw = task.generations.find(({ id }) => id === made.id);
  return {
    ...{ mode: 'v1', source: vaultSources.image, genId: made.id, ...common, prompt: made.prompt ?? '' },
    ...{
      pngUrl: '',
      width: 1024,
      height: 1536,
      ratio: '2:3',
      quality: 'high',
      operation: null,
      model: null,
      seed: raw?.seed,
    },
    ...{ taskType: 'image_gen', nVariants: item.task.length, isVideo: false, isFavorite: false },
    _raw: { task_id: made.task, task_prompt: made.prompt, ...raw },
  };
}

/** The text that SoraVault writes beside a file. */
function vaultText(entry: ReturnType<typeof vaultEntry>): string {
  return [
    `Source         : ${entry.source}`,
    `Generation ID  : ${entry.genId}`,
    `Task ID        : ${entry.taskId}`,
    `Date           : ${entry.date}`,
    ...('postId' in entry && entry.postId !== null ? [`Post ID        : ${entry.postId}`] : []),
    ...('author' in entry && entry.author !== null ? [`Author         : ${entry.author}`] : []),
    `Resolution     : ${entry.width} × ${entry.height} px`,
    `Aspect ratio   : ${entry.ratio}`,
    '',
    '── Prompt ─────────────────────────────────────────────────',
    entry.prompt || '(none)',
  ].join('\n');
}

/** A folder that SoraVault 3 has filled: media, a text beside each, and its manifest, which lists what wasn't saved, too. */
export function soraVaultFiles(root: string, items: readonly VaultItem[]): Files {
  const files: Files = {};
  for (const item of items) {
    const entry = vaultEntry(item);
    if (item.bytes === null) continue;
    const name = `${root}/${vaultFolders[item.kind]}/${entry.genId}_${entry.date}_${slug(entry.prompt)}`;
    files[`${name}.${item.kind === 'image' ? 'png' : 'mp4'}`] = item.bytes;
    files[`${name}.txt`] = vaultText(entry);
  }
  files[`${root}/soravault_manifest_2026-04-25T09-00-00.json`] = json({
    soravault_version: '3.0.1',
    exported_at: '2026-04-25T09:00:00.000Z',
    scan_sources: ['v1_library', 'v2_profile', 'v2_drafts'],
    remix_chain_mode: 'off',
    remix_chains: [],
    total: items.length,
    items: items.map(vaultEntry),
  });
  return files;
}

const csvColumns =
  'row_id,video_id,source_type,source_bucket,title,prompt,discovery_phrase,description,caption,creator_name,creator_username,character_name,character_username,character_names,category_tags,created_at,published_at,like_count,view_count,share_count,repost_count,remix_count,detail_url,thumbnail_url,duration_seconds,estimated_size_bytes,width,height,is_downloadable,skip_reason,raw_payload_json';
const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

type Browsed = { genId: string; folder: string; filename: string; source?: string; mode?: string; prompt?: string };

/** SoraVault's list of what it saved while the user browsed. */
export function browsedList(browsed: readonly Browsed[]): string {
  const entries = browsed.map((each) => ({
    ...{ key: each.genId, postId: null, source: 'v1_library', mode: 'v1', txt: null },
    ...each,
  }));
  return json({ version: 1, updated_at: '2026-04-25T09:00:00.000Z', count: entries.length, entries });
}

/** A post as Save Sora lists it. */
export const savedRow = (post: Posted): Record<string, string> => ({
  row_id: `profile:${post.id}`,
  video_id: post.id,
  source_type: 'profile',
  source_bucket: 'published',
  title: post.text,
  prompt: post.text,
  creator_username: post.by,
  created_at: post.postedAt,
  published_at: post.postedAt,
  detail_url: `https://sora.chatgpt.com/p/${post.id}`,
  width: '352',
  height: '640',
  is_downloadable: 'true',
  raw_payload_json: JSON.stringify(postRecord(post)),
});

/** The table of Save Sora 2. */
export const saveSoraCsv = (rows: readonly Record<string, string>[]): string =>
  [
    csvColumns,
    ...rows.map((row) =>
      csvColumns
        .split(',')
        .map((each) => quoted(row[each] ?? ''))
        .join(','),
    ),
  ].join('\n');

/** What is in a ZIP of Save Sora 2. */
export function saveSoraZip(posts: readonly { post: Posted; bytes: Bytes }[]): Files {
  const files: Files = {};
  const items = posts.map(({ post, bytes }) => {
    const name = `${slug(post.text).slice(0, 12)}-${post.id}.mp4`;
    files[`library/${name}`] = bytes;
    return { video_id: post.id, file_name: name, library_path: `library/${name}`, link_paths: [], category_tags: [] };
  });
  files['organizer/link-manifest.json'] = json({ version: 1, libraryRoot: 'library', items });
  files['organizer/README.txt'] = 'Run the organizer.';
  return files;
}

/** A file of Save Sora 3 and the text beside it. */
export function saveSora3Files(root: string, post: Posted, bytes: Bytes): Files {
  const [year, month, day] = post.postedAt.slice(0, 10).split('-');
  const name = `${root}/me/published/posts/no-watermark/${month}${day}${year}-${post.id}`;
  const { row_id = '', video_id = '', ...others } = savedRow(post);
  const lines = Object.entries({ video_id, row_id, ...others });
  return {
    [`${name}.mp4`]: bytes,
    [`${name}.txt`]: `${lines.map(([key, value]) => `${key}: ${value.replace(/\s+/g, ' ')}`).join('\n')}\n`,
  };
}

export type ExodusItem = { made: Made; files: Record<string, Bytes> };

/** A folder of sora-exodus 1.1, of one task for each item. */
export function exodusFiles(root: string, items: readonly ExodusItem[]): Files {
  const type = 'image_gen';
  const entries = items.map(({ made, files }) => ({
    ...{
      gen_id: made.id,
      task_id: made.task,
      prompt: made.prompt ?? '',
      created_at: made.createdAt.replace('.000Z', '.330977Z'),
    },
    ...{ type, width: 1024, height: 1536, quality: 'high', seed: 100, is_favorite: false },
    ...{ files: Object.keys(files), exported_at: '2026-02-18T22:00:00.000Z' },
  }));
  const written: Files = {
    [`${root}/tasks.json`]: json(items.map(({ made }) => taskRecord(made.task, [made]))),
    [`${root}/gen_ids.json`]: json({
      generations: entries,
      task_count: items.length,
      ids: entries.map((each) => each.gen_id),
    }),
    [`${root}/index.json`]: json(entries),
    [`${root}/progress.json`]: json({ completed: entries.map((each) => each.gen_id), failed: {} }),
    [`${root}/prompts.csv`]: [
      'gen_id,task_id,created_at,type,quality,width,height,seed,prompt_preview',
      ...entries.map(
        ({ gen_id, task_id, created_at, prompt }) =>
          `${gen_id},${task_id},${created_at},${type},high,1024,1536,100,"${prompt.slice(0, 147).replaceAll('"', '""').replaceAll('\n', ' ')}"`,
      ),
      '',
    ].join('\n'),
  };
  for (const [nth, { made, files }] of items.entries()) {
    written[`${root}/generations/${made.id}/metadata.json`] = json(entries[nth]);
    for (const [name, bytes] of Object.entries(files)) written[`${root}/generations/${made.id}/${name}`] = bytes;
  }
  return written;
}

export type DownloaderTask = {
  task: string;
  prompt: string | null;
  images: { id: string; bytes: Bytes }[];
  references?: { mediaId?: string; genId?: string; bytes: Bytes }[];
};

/** What is in a ZIP of Sora-Downloader. */
export function downloaderFiles(tasks: readonly DownloaderTask[], first = 1): Files {
  const files: Files = { 'SORA_EXPORT/viewer.html': '<!doctype html><title>Viewer</title>' };
  let index = first;
  for (const { task, prompt, images, references = [] } of tasks) {
    const folder = `${String(index).padStart(4, '0')}_${task}`;
    const named = images.map(({ id, bytes }) => {
      const file = `img_${String(index).padStart(4, '0')}.png`;
      files[`SORA_EXPORT/${folder}/${file}`] = bytes;
      const addresses = {
        detailUrl: `https://sora.chatgpt.com/g/${id}`,
        taskUrl: `https://sora.chatgpt.com/t/${task}`,
      };
      return { index: index++, file, imageUrl: `https://videos.openai.com/${id}.webp`, ...addresses };
    });
    if (prompt !== null) files[`SORA_EXPORT/${folder}/prompt.txt`] = `${prompt}\n`;
    files[`SORA_EXPORT/${folder}/preset.txt`] = 'Preset\n======\nName: Film noir\n\nDescription: (not captured)\n';
    files[`SORA_EXPORT/${folder}/references.txt`] = 'References\n==========\nNone captured.\n';
    for (const [nth, { bytes }] of references.entries())
      files[`SORA_EXPORT/${folder}/references/reference_0${nth + 1}.png`] = bytes;
    files[`SORA_EXPORT/${folder}/metadata.json`] = json({
      ...{ runId: '20260310_120000', generatedAt: '2026-03-10T12:00:00.000Z', groupKey: task, folder, title: '' },
      ...{ taskId: task, taskUrl: `https://sora.chatgpt.com/t/${task}`, images: named, prompt: prompt ?? '' },
      ...{ presetName: 'Film noir', presetId: 'preset_noir', presetUrl: '', presetDescription: '' },
      references: references.map(({ mediaId = '', genId = '' }) => ({
        mediaId,
        genId,
        mediaUrl: '',
        thumbUrl: '',
        alt: '',
      })),
    });
  }
  return files;
}
