/** Somebody with a profile: the account, a stranger, or a character. */
export type User = { id: string; name: string; username: string /** Of a character alone. */; owner?: User };

/** Whose posts are liked and remixed, and who casts the account. Nobody real. */
export const unrelated: readonly [User, ...User[]] = [
  { id: 'user-PaperBoat000000000000000', name: 'Paper Boat', username: 'paper.boat' },
  { id: 'user-TinWhistle00000000000000', name: 'Tin Whistle', username: 'tin.whistle' },
  { id: 'user-GlassHarbour000000000000', name: 'Glass Harbour', username: 'glass.harbour' },
];
