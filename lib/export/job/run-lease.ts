import type { RunLease } from '../../model/export-destination';
import type { VolumeFile } from '../../model/ports';

type End = { reason: unknown };

export function createRunLease(): RunLease {
  let end: End | null = null;
  const waiting = new Set<(reason: unknown) => void>();
  const open = new Set<VolumeFile>();

  const expectValid = () => {
    if (end !== null) throw end.reason;
  };
  /** A set of reject functions. An abort listener per call would cost more than many of the calls. */
  const untilRevoked = <T>(work: PromiseLike<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      if (end !== null) reject(end.reason);
      waiting.add(reject);
      work.then(resolve, reject).then(() => waiting.delete(reject));
    });

  /** Waits for something that must be released if it only arrives after the lease was revoked. */
  const acquire = async <T>(arriving: Promise<T>, release: (value: T) => unknown): Promise<T> => {
    try {
      return await untilRevoked(arriving);
    } catch (error) {
      if (end !== null) arriving.then(release).catch(() => undefined);
      throw error;
    }
  };

  async function* iterate<T>(values: AsyncIterable<T>): AsyncGenerator<T> {
    const iterator = values[Symbol.asyncIterator]();
    try {
      for (;;) {
        expectValid();
        const step = await untilRevoked(iterator.next());
        if (step.done) return;
        yield step.value;
      }
    } finally {
      // After the lease is revoked, don't wait for an iterator that may hang.
      const returned = Promise.resolve(iterator.return?.()).catch(() => undefined);
      if (end === null) await untilRevoked(returned);
    }
  }

  const leased = (result: unknown): unknown => {
    if (typeof result !== 'object' || result === null) return result;
    if (Symbol.asyncIterator in result) return iterate(result as AsyncIterable<unknown>);
    return 'then' in result ? untilRevoked(result as PromiseLike<unknown>) : result;
  };

  const lease: RunLease = {
    call: ((act: (...given: unknown[]) => unknown) =>
      (...given: unknown[]) => {
        expectValid();
        return leased(act(...given));
      }) as RunLease['call'],

    port: (port) =>
      new Proxy(port, {
        get(target, name) {
          const member: unknown = Reflect.get(target, name);
          return typeof member === 'function'
            ? lease.call((...given: unknown[]) => member.apply(target, given))
            : member;
        },
      }),

    files(files) {
      const valid = lease.port(files);
      return {
        ...valid,
        async open(name) {
          expectValid();
          const file = await acquire(files.open(name), (file) => file.close());
          open.add(file);
          const { write, read, truncate, flush, getSize } = lease.port(file);
          // Closed once, by its holder or with the lease.
          const close = () => {
            if (open.delete(file)) file.close();
          };
          return { write, read, truncate, flush, getSize, close };
        },
      };
    },

    fetchMedia: (fetchMedia) => async (link, reserve, signal) => {
      expectValid();
      const media = await acquire(fetchMedia(link, reserve, signal), (media) => media.discard());
      // Media can be discarded even after the lease is revoked.
      return { ...media, discard: () => untilRevoked(media.discard()) };
    },

    revoke(reason) {
      if (end !== null) return;
      end = { reason };
      for (const reject of waiting) reject(reason);
      waiting.clear();
      for (const file of open) file.close();
      open.clear();
    },
  };
  return lease;
}
