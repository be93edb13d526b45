import { expect, test } from 'vitest';
import { deferred } from '../../export/harness/deferred';
import { linkTo, never } from '../../export/harness/export-sample';
import { thrownBy } from '../../sora/fake-site';
import { createMemoryFiles } from '../../storage/memory-files';
import { fetching, mediaServer, sample } from './fake-media-host';

const free = async () => {};

test.each([
  ['nothing is known of its size', null],
  ['a list has a smaller size', 17_000],
])('an endless body is damaged at its limit, and leaves no file and no connection, if %s', async (_when, bytes) => {
  const closed = deferred();
  await mediaServer((_request, response) => {
    response.on('close', () => closed.resolve());
    response.writeHead(200, { 'content-type': 'video/mp4' });
    response.write(sample('landscape.mp4'));
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
      response.once('drain', more);
    };
    more();
  });
  const { fetchMedia, memory, reported } = fetching(undefined, createMemoryFiles(), 1_000_000);
  const thrown = await thrownBy(fetchMedia(linkTo('endless.mp4', { bytes }), free, never));
  expect(thrown).toMatchObject({ code: 'media-damaged' });
  await closed.promise;
  expect(memory.names()).toEqual([]);
  expect(reported.received).toBeLessThanOrEqual(1_000_000);
});

test('a file above the limit arrives if a list has its size', async () => {
  const video = sample('landscape.mp4');
  await mediaServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'video/mp4' });
    response.end(video);
  });
  const { fetchMedia } = fetching(undefined, createMemoryFiles(), 1000);
  const media = await fetchMedia(linkTo('large.mp4', { bytes: video.length }), free, never);
  expect(media.bytes).toBe(video.length);
  await media.discard();
});

test('an absurd declared length counts as damaged before anything is written', async () => {
  await mediaServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': '9000000000000000' });
    response.write(sample('landscape.mp4'));
  });
  const { fetchMedia, memory } = fetching();
  expect(await thrownBy(fetchMedia(linkTo('huge.mp4'), free, never))).toMatchObject({ code: 'media-damaged' });
  expect(memory.names()).toEqual([]);
});
