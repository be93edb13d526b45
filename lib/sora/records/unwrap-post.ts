/**
 * Lists have `{post, profile, reposter_profile}`; other records may contain a post without the wrapper (sora-api §3.6).
 */
export function unwrapPost(record: unknown): unknown {
  return typeof record === 'object' && record !== null && 'post' in record ? record : { post: record };
}
