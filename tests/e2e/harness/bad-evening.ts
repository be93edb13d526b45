import type { ReplicaOptions } from '../../replica/replica';

/** An evening when nothing goes well: small pages, a busy site, lost tokens, short-lived links. */
export const badEvening: ReplicaOptions = {
  pageRows: { tasks: 7, posts: 5, drafts: 6, folders: 2, generations: 4, characters: 2, replies: 3, remixes: 3 },
  linkLife: 6,
  tokenLife: 20,
  tokenRenewal: 'page',
  hostile: true,
  treeBucket: { calls: 10, seconds: 1 },
  likesPaging: 'offset',
  faults: [
    { kind: '429-retry-after', rate: 0.1 },
    { kind: '502', rate: 0.05 },
  ],
};
