import { describe, expect, test } from 'vitest';
import { statusText } from '../../../../components/export/status-text';
import { createText } from '../../../../lib/i18n/create-text';
import { ExpectedFailure, type FailureCode } from '../../../../lib/model/failure';
import type { Access } from '../../../../lib/model/hosts';
import type { Reason } from '../../../../lib/model/library-item';
import { eventually } from '../../eventually';
import { isDone, until } from './harness/export-harness';
import { account } from './harness/export-sample';
import {
  createFaultHarness,
  cut,
  down,
  first,
  half,
  headersAlone,
  instead,
  type Play,
  short,
  silence,
  stalled,
  status,
  video,
  whole,
} from './harness/fault-harness';

const text = createText('en');
type World = Awaited<ReturnType<typeof createFaultHarness>>;

/** Waits for the end, and checks that no item was lost: each listed item is saved, failed or skipped. */
async function endOf(world: World, saved: number, failures: Partial<Record<Reason, number>>) {
  const job = await until(world, isDone);
  await world.idled();
  const { listed, failed, skipped, savedBytes } = job.counts;
  expect(listed).toBe(3);
  expect(job.counts.saved + failed + skipped).toBe(listed);
  expect([job.counts.saved, savedBytes, job.failures]).toEqual([saved, saved * video.length, failures]);
  return job;
}

const page = '<!DOCTYPE html><title>Sign in</title>';
const error = '<?xml version="1.0"?><Error><Code>ServerBusy</Code></Error>';
const passing = [408, 429, 500, 502, 503, 504, 520, 522, 524] as const;
/** A response for the listed link only, not for a refreshed one. */
const onlyOld = (play: Play) => (path: string) => (path === '/gen_b' ? play : whole);
const both = (play: Play) => (path: string) => (path.startsWith('/gen_b') ? play : whole);

describe('One file among others', () => {
  test.each<[string, (path: string) => Play]>([
    ['whose link has expired is refreshed', onlyOld(status(403))],
    ['whose link responds with 401 is refreshed', onlyOld(status(401))],
    ['whose link responds with 404 is refreshed', onlyOld(status(404))],
    ...passing.map((code): [string, (path: string) => Play] => [
      `that gets ${code} is requested again`,
      both(first(2, status(code))),
    ]),
    ['with a requested wait is requested after it', both(first(1, status(429, { 'retry-after': '60' })))],
    ['whose connection breaks is resumed', both(first(1, cut))],
    ['whose connection stalls for 30 s is resumed', both(first(1, stalled))],
    ['whose connection is refused is requested again', both(first(2, down))],
    ['that is cut short is requested again', both(first(3, short))],
    ['that has a wrong length is requested again', both(first(3, half))],
    ['that is replaced by a page is requested again', both(first(2, instead('text/html', page)))],
    ['that is replaced by an error is requested again', both(first(2, instead('application/xml', error)))],
    ['that is replaced by another type is requested again', both(first(2, instead('video/mp4', 'PK')))],
    ['that is redirected once is requested again', both(first(1, status(302, { location: 'https://example.org/' })))],
  ])('%s, and is saved', async (_what, play) => {
    const world = await createFaultHarness({ play });
    await world.engine.start({});
    await endOf(world, 3, {});
  });

  test.each<[string, Play, Reason, string]>([
    ['403, also on a fresh link', status(403), 'refused', 'Sora refused to provide its file'],
    ['401, also on a fresh link', status(401), 'refused', 'Sora refused to provide its file'],
    ['404, also on a fresh link', status(404), 'gone', 'Its file is no longer on Sora'],
    ['410, also on a fresh link', status(410), 'gone', 'Its file is no longer on Sora'],
    ['418', status(418), 'refused', 'Sora refused to provide its file'],
    ['503 for ever', status(503), 'refused', 'Sora refused to provide its file'],
    ['a broken connection forever, without ranges', down, 'offline', 'The network didn’t respond'],
    ['a stalled body forever', stalled, 'offline', 'The network didn’t respond'],
    ['nothing after the headers', headersAlone, 'offline', 'The network didn’t respond'],
    ['no response at all', silence, 'offline', 'The network didn’t respond'],
    ['half of it forever', short, 'damaged', 'Its file was damaged'],
    ['half of it forever, declared as complete', half, 'damaged', 'Its file was damaged'],
    ['a page forever', instead('text/html', page), 'damaged', 'Its file was damaged'],
    ['an error as a file forever', instead('application/octet-stream', error), 'damaged', 'Its file was damaged'],
    ['another type forever', instead('video/mp4', 'PK\x03\x04'), 'damaged', 'Its file was damaged'],
    ['a redirect', status(302, { location: 'https://x.example/' }), 'refused', 'Sora refused to provide its file'],
  ])('that gets %s fails with its reason, and the others are saved', async (_what, play, reason, words) => {
    const world = await createFaultHarness({ play: both(play) });
    await world.engine.start({});
    await endOf(world, 2, { [reason]: 1 });
    expect(text.t(`reason.${reason}`)).toBe(words);
  });
});

type Trouble = {
  code: FailureCode;
  says: string;
  todo: RegExp;
  world: (isOn: () => boolean) => Parameters<typeof createFaultHarness>[0];
  /** What the user does, if the end of the problem isn't enough. */
  act?: (world: World) => unknown;
};

const held = (word: string) => (isOn: () => boolean) => ({
  fate: () => ({
    get state() {
      return isOn() ? ('in_progress' as const) : ('complete' as const);
    },
    get blockedReason() {
      return isOn() ? word : null;
    },
  }),
});
const broken = (error: string) => (isOn: () => boolean) => ({
  fate: () => (isOn() ? ({ state: 'interrupted', error } as const) : {}),
});
const withdrawn = (isOn: () => boolean) => (): Access[] => (isOn() ? ['site'] : ['site', 'media']);

const troubles: Record<string, Trouble> = {
  'no network': {
    code: 'offline',
    says: 'Paused. There’s no connection to Sora.',
    todo: /^Check your internet connection\.$/,
    world: (isOn) => {
      let isStarted = false;
      const isThere = async () => {
        if (isStarted && isOn()) throw new ExpectedFailure('offline');
        isStarted = true;
        return account;
      };
      return { play: () => (isOn() ? down : whole), site: { account: isThere } };
    },
  },
  'a host that the person has withdrawn': {
    code: 'no-permission',
    says: 'Paused. Sora Export no longer has permission to read from Sora.',
    todo: /^Allow it again/,
    world: (isOn) => ({ play: () => (isOn() ? down : whole), allowed: withdrawn(isOn) }),
  },
  'a redirect of every file': {
    code: 'media-elsewhere',
    says: 'Paused. Sora stores some files on another server, which Sora Export can’t access yet.',
    todo: /^Allow access to blob\.core\.windows\.net/,
    world: (isOn) => ({ play: () => (isOn() ? status(302, { location: 'https://a.blob.core.windows.net/' }) : whole) }),
  },
  'a full disk': {
    code: 'no-room',
    says: 'Paused. This device is out of space.',
    todo: /^Free up at least 33\.\d MB of disk space\.$/,
    world: () => ({}),
    act: ({ memory }) => {
      memory.disk.room = 1e10;
    },
  },
  'no room in Downloads': {
    code: 'save-no-room',
    says: 'Paused. There’s no space in Downloads for a part.',
    todo: /^Free up at least \d+(\.\d)? kB on the disk of your Downloads folder\.$/,
    world: broken('FILE_NO_SPACE'),
  },
  'a download that the browser breaks off': {
    code: 'save-failed',
    says: 'Paused. The browser couldn’t save a part to Downloads.',
    todo: /^Check that the Downloads folder isn’t write-protected/,
    world: broken('FILE_ACCESS_DENIED'),
  },
  'a download that a person breaks off, or gives no place': {
    code: 'save-cancelled',
    says: 'Paused. A part wasn’t saved because its download was canceled.',
    todo: /^Resume saves it again\./,
    world: broken('USER_CANCELED'),
    act: ({ engine }) => engine.resume(),
  },
  'a download that is removed each time': {
    code: 'save-failed',
    says: 'Paused. The browser couldn’t save a part to Downloads.',
    todo: /^Check/,
    world: (isOn) => ({ fate: () => (isOn() ? { state: 'missing' } : {}) }),
  },
  'a download that a person has paused': {
    code: 'save-paused',
    says: 'Action needed. The download of a part is paused.',
    todo: /^Resume it in the browser’s list of downloads\.$/,
    world: held('paused'),
  },
  'a browser that asks where to save': {
    code: 'save-asks',
    says: 'Action needed. The browser is asking where to save a part.',
    todo: /^Choose a place in the window it opened\./,
    world: held('asking'),
  },
  'a browser that takes a part for dangerous': {
    code: 'save-held',
    says: 'Action needed. The browser blocked a part and asks whether to keep it.',
    todo: /^Choose to keep it in the browser’s list of downloads/,
    world: held('uncommon'),
  },
};

describe('What pauses a whole run is explained, and the run completes afterward:', () => {
  test.each(Object.entries(troubles))('%s', async (name, { code, says, todo, world: make, act }) => {
    let isOn = true;
    const world = await createFaultHarness(make(() => isOn));
    if (name === 'a full disk') world.memory.disk.room = 1000;
    await world.engine.start({});
    const state = code.startsWith('save-') ? /./ : /paused/;
    const isReported = () =>
      world.reported.find((reported) => reported.cause?.code === code && state.test(reported.state));
    const reported = await eventually(() => isReported() ?? expect.fail(JSON.stringify(world.reported.at(-1))));
    expect(statusText({ type: 'run', snapshot: reported }, text)).toBe(says);
    expect(text.failure(reported.cause ?? { code, detail: null }).todo).toMatch(todo);

    isOn = false;
    await act?.(world);
    await endOf(world, 3, {});
    expect(world.downloads.copies.at(-1)).toMatchObject({ state: 'complete' });
  });

  test('a copy that gets another name delays nothing', async () => {
    const world = await createFaultHarness({ fate: () => ({ downloadPath: null, renamedTo: 'Sorted/archive.zip' }) });
    await world.engine.start({});
    await endOf(world, 3, {});
    expect(world.reported.at(-1)?.parts).toMatchObject([{ renamedTo: 'Sorted/archive.zip', state: 'deleted' }]);
    expect(world.reported.filter(({ cause }) => cause !== null)).toEqual([]);
  });
});
