import { apiError, type Reply } from '../http/reply';

/** Files that the media host serves at once, and what it does with a request beyond that. */
export type ConnectionLimit = { most: number; beyond: '429' | '503' | 'close' };

type Serve = (reply: Reply) => Promise<void>;

export function createConnectionLimit(limit: ConnectionLimit | null) {
  let serving = 0;
  return {
    /** Serves a file, unless there are too many: then `refuse` gets the answer. */
    async within(reply: Reply, serve: Serve, refuse: Serve): Promise<void> {
      if (limit !== null && serving >= limit.most) return refuse(refusal(limit.beyond, reply));
      serving++;
      try {
        await serve(reply);
      } finally {
        serving--;
      }
    },
  };
}

function refusal(beyond: ConnectionLimit['beyond'], reply: Reply): Reply {
  if (beyond === 'close') return { ...reply, delivery: 'closed' };
  return apiError(Number(beyond), 'Too many connections', null);
}
