/** Records of Sora's lists, as tools keep them in theirs. Times are ISO 8601; all values are invented. */

const link = (path: string) => `https://videos.openai.com/az/files/${path}?se=2026-04-13T00%3A00%3A00Z&sig=AAAA%3D`;
const seconds = (time: string) => Date.parse(time) / 1000;

export type Made = {
  id: string;
  task: string;
  prompt: string | null;
  createdAt: string;
};

/** A draft of Sora 2. `place`: its ID in the list, where the generation's is another. */
export const draftRecord = ({ id, task, prompt, createdAt }: Made, place = id) => ({
  id: place,
  generation_id: id,
  task_id: task,
  kind: 'sora_draft',
  created_at: seconds(createdAt),
  title: 'New Video',
  prompt,
  width: 352,
  height: 640,
  url: link(`${place}/md`),
  downloadable_url: link(`${place}/raw`),
  encodings: { source: { path: link(`${place}/raw`) } },
  creation_config: { prompt, task_id: task, n_frames: 300 },
});

export type Posted = {
  id: string;
  text: string;
  postedAt: string;
  by: string;
  of: Pick<Made, 'id' | 'task'>;
  parent?: string;
};

/** A post of Sora 2 in its wrapper. The attachment has the generation's ID only under `generation_id`. */
export const postRecord = ({ id, text, postedAt, by, of, parent }: Posted) => ({
  post: {
    id,
    text,
    posted_at: seconds(postedAt),
    permalink: `https://sora.chatgpt.com/p/${id}`,
    parent_post_id: parent ?? null,
    attachments: [
      {
        id: `${id}-attachment-0`,
        generation_id: of.id,
        task_id: of.task,
        kind: 'sora',
        width: 352,
        height: 640,
        url: link(`${id}/md`),
        downloadable_url: link(`${id}/raw`),
        encodings: { source: { path: link(`${id}/raw`) } },
      },
    ],
  },
  profile: { user_id: `user-${by}`, username: by },
});

/** A task of Sora 1 with its images, or its one video. */
export const taskRecord = (
  task: string,
  generations: readonly Made[],
  type: 'image_gen' | 'video_gen' = 'image_gen',
) => ({
  id: task,
  type,
  status: 'succeeded',
  created_at: generations[0]?.createdAt ?? null,
  prompt: generations[0]?.prompt ?? null,
  width: 1024,
  height: 1536,
  n_frames: type === 'image_gen' ? 1 : 150,
  generations: generations.map(({ id, createdAt, prompt }, nth) => ({
    id,
    task_id: task,
    task_type: type,
    created_at: createdAt,
    prompt,
    width: 1024,
    height: 1536,
    n_frames: type === 'image_gen' ? 1 : 150,
    seed: 100 + nth,
    quality: 'high',
    is_favorite: false,
    is_archived: false,
    deleted_at: null,
    download_status: 'ready',
    url: link(`${id}/url`),
    encodings: { source: { path: link(`${id}/source`) }, thumbnail: { path: link(`${id}/thumb`) } },
    user: { id: 'user-fixture', username: 'fixture.maker' },
  })),
});
