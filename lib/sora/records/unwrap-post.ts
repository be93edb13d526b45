/** Lists give `{post, profile, reposter_profile}`; inside other records a post also stands alone (sora-api §3.6). */
export function unwrapPost(record: unknown): unknown {
  return typeof record === 'object' && record !== null && 'post' in record ? record : { post: record };
}
