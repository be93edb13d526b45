/** Someone with a profile: the account, another user, or a character. */
export type User = { id: string; name: string; username: string /** Only for a character. */; owner?: User };

/** Fictional people whose posts are liked and remixed, and who cast the account. */
export const unrelated: readonly [User, ...User[]] = [
  { id: 'user-PaperBoat000000000000000', name: 'Paper Boat', username: 'paper.boat' },
  { id: 'user-TinWhistle00000000000000', name: 'Tin Whistle', username: 'tin.whistle' },
  { id: 'user-GlassHarbour000000000000', name: 'Glass Harbour', username: 'glass.harbour' },
];
