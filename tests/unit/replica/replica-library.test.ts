import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Replica, startReplica } from '../../replica/replica';
import { get, getJson, signedIn } from './get-from-replica';
import { type Entry, rowsOf, walkByCursor } from './walk-lists';

type Generation = { id: string; inpaint_items: Partial<Record<string, string>>[]; operation: string };

let replica: Replica;
let headers: Record<string, string>;

beforeAll(async () => {
  replica = await startReplica({ items: 60, canDownloadWithoutWatermark: true });
  headers = await signedIn(replica);
});
afterAll(() => replica.close());

const saved = (link: string) => get(replica, link).then(({ bytes }) => bytes);

describe('what is expected', () => {
  it('is library, drafts and posts, or everything in the named lists', () => {
    const { library } = replica;
    const main = library.expected();
    expect(library.expected(['sora1-library', 'sora2-drafts', 'sora2-posts'])).toEqual(main);
    expect(library.items).toHaveLength(main.items);
    expect(new Set(library.items.map(({ kind }) => kind))).toEqual(new Set(['video', 'image']));
    const all = library.itemsIn();
    expect(library.expected({}).items).toBe(all.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['video', 'image', 'reference', 'caption']));
  });

  it('counts other people’s media as skipped unless they are requested', () => {
    const lists = ['sora1-likes', 'sora2-likes', 'sora2-remixes'] as const;
    const without = replica.library.itemsIn({ lists });
    const skipped = without.filter(({ absence }) => absence === 'other-people');
    expect(skipped.length).toBeGreaterThan(10);
    for (const { own, status, author } of skipped) {
      expect([own, status, author]).toEqual([false, 'skipped', expect.any(String)]);
    }
    const counts = replica.library.expected({ lists, others: true });
    expect(counts.saved).toBe(replica.library.expected({ lists }).saved + skipped.length);
    expect(counts.items).toBe(without.length);
  });

  it('merges what several lists say about one item, and has only what the named lists do', () => {
    const { library } = replica;
    const lists = ['sora2-drafts', 'sora2-posts', 'sora2-cameos', 'sora2-characters'] as const;
    const shared = library.itemsIn().find((item) => lists.every((list) => item.lists.includes(list)));
    expect(shared).toMatchObject({ own: true, kind: 'video', characters: ['ink.fox'], prompt: expect.any(String) });
    const [posted] = library.itemsIn({ lists: ['sora2-posts'] }).filter(({ id }) => id === shared?.id);
    expect(posted).toMatchObject({ lists: ['sora2-posts'], prompt: null, postId: shared?.postId, characters: [] });
    const filed = library.itemsIn().find(({ lists }) => lists.join() === 'sora1-library,sora1-folders,sora1-likes');
    expect(filed?.folders).toEqual(['Harbour studies']);
    // Made by somebody else, but listed as own by one of its lists.
    const cast = library.itemsIn().find(({ lists }) => lists.join() === 'sora2-cameos,sora2-remixes,sora2-likes');
    expect([cast?.own, cast?.author === replica.accounts[0].username]).toEqual([true, false]);
    expect(cast?.remixOf).toMatch(/^s_/);
  });
});

describe('besides the media', () => {
  it('captions are text of their format, linked by the post, and belong to its first video', async () => {
    const entries = rowsOf(
      await walkByCursor<Entry & { post: { srt_url: string | null; vtt_url: string | null } }>(
        replica,
        'profile_feed/me?cut=nf2',
        headers,
      ),
    );
    const captioned = entries.filter(({ post }) => post.srt_url !== null);
    expect(captioned.length).toBeGreaterThan(0);
    for (const { post } of captioned) {
      const video = post.attachments[0]?.generation_id ?? '';
      const srt = await get(replica, post.srt_url ?? '');
      expect(srt.bytes).toEqual(replica.library.bytes(`${video}-srt`));
      expect(srt.bytes.toString()).toMatch(/^1\r\n00:00:00,000 --> 00:00:02,500\r\nUne lanterne dérive/);
      const vtt = await get(replica, post.vtt_url ?? '');
      expect(vtt.bytes).toEqual(replica.library.bytes(`${video}-vtt`));
      expect(vtt.bytes.toString()).toMatch(/^WEBVTT\n\n00:00:00\.000 --> 00:00:02\.500\n/);
      expect(replica.library.get(`${video}-vtt`)).toMatchObject({ kind: 'caption', beside: [video], format: 'vtt' });
    }
  });

  it('references are items where the record links them; a generation that is remixed is named', async () => {
    const tasks = await getJson<{ task_responses: { generations: Generation[] }[] }>(
      replica,
      '/backend/video_gen?limit=100',
      headers,
    );
    const rows = tasks.task_responses.flatMap(({ generations }) => generations);
    const linked = new Map<string, string[]>();
    for (const { id, operation, inpaint_items } of rows) {
      for (const { upload_media_id, preset_id, generation_id, servable_url } of inpaint_items) {
        const reference = upload_media_id ?? preset_id ?? '';
        if (generation_id) expect([operation, replica.library.get(id)?.remixOf]).toEqual(['remix', generation_id]);
        if (servable_url === undefined) expect(replica.library.get(reference)).toBeUndefined();
        else {
          linked.set(reference, [...(linked.get(reference) ?? []), id]);
          expect(await saved(servable_url)).toEqual(replica.library.bytes(reference));
        }
      }
    }
    const expected = replica.library.itemsIn({ lists: ['sora1-library'], kinds: ['reference'] });
    expect([...linked.keys()].sort()).toEqual(expected.map(({ id }) => id).sort());
    for (const { id, beside } of expected) expect(beside.toSorted()).toEqual(linked.get(id)?.toSorted());
    expect(Math.max(...[...linked.values()].map((users) => users.length))).toBeGreaterThan(1);
  });
});

describe('a video without watermark', () => {
  it('is another file, expected if the plan permits it and the video is the account’s', async () => {
    const lists = ['sora1-library', 'sora1-likes'] as const;
    const videos = replica.library
      .itemsIn({ lists, others: true, kinds: ['video'] })
      .filter(({ status }) => status === 'saved');
    for (const { id, own } of videos) {
      const raw = await get(replica, `/backend/generations/${id}/raw`, headers);
      expect(raw.status).toBe(own ? 200 : 403);
      const listed = await getJson<{ url: string }>(replica, `/backend/generations/${id}/download`, headers);
      const right = replica.library.bytes(id);
      expect(right.equals(await saved(listed.url))).toBe(!own);
      if (own) expect(await saved(JSON.parse(raw.bytes.toString()).url)).toEqual(right);
    }
    expect(new Set(videos.map(({ own }) => own))).toEqual(new Set([true, false]));
  });

  it('is refused if the plan does not permit it, and then not expected', async () => {
    const plain = await startReplica({ items: 20 });
    const requested = await signedIn(plain);
    const video = plain.library.items.find(({ kind, status, lists }) => {
      return kind === 'video' && status === 'saved' && lists[0] === 'sora1-library';
    });
    const parameters = await getJson<object>(plain, '/backend/parameters', requested);
    expect(parameters).toEqual({ can_download_without_watermark: false });
    expect((await get(plain, `/backend/generations/${video?.id}/raw`, requested)).status).toBe(403);
    const { url } = await getJson<{ url: string }>(plain, `/backend/generations/${video?.id}/download`, requested);
    expect((await get(plain, url)).bytes).toEqual(plain.library.bytes(video?.id ?? ''));
    await plain.close();
  });
});
