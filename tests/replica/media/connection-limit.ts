import { apiError, type Reply } from '../http/reply';

/** Maximum parallel files of the media host, and how it responds to more. */
export type ConnectionLimit = { most: number; beyond: '429' | '503' | 'close' };

type Serve = (reply: Reply) => Promise<void>;

export function createConnectionLimit(limit: ConnectionLimit | null) {
  let serving = 0;
  return {
    /** Serves a file, or calls `refuse` if there are too many. */
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
