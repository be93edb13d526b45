import type { User } from '../library/person';

export type Profile = ReturnType<typeof fieldsOf> & { owner_profile: Profile | null };

/** A profile (sora-api §3.7). A character's has its owner. */
export function profileRecord(person: User): Profile {
  return {
    ...fieldsOf(person),
    owner_profile: person.owner === undefined ? null : profileRecord(person.owner),
  };
}

function fieldsOf({ id, name, username }: User) {
  return {
    user_id: id,
    username,
    display_name: name,
    description: null,
    profile_picture_url: null,
    profile_picture_id: null,
    profile_picture_file_id: null,
    is_default_profile_picture: true,
    cover_photo_url: null,
    verified: false,
    follower_count: 12,
    following_count: 4,
    post_count: 3,
    reply_count: 0,
    likes_received_count: 57,
    remix_count: 1,
    cameo_count: 0,
    character_count: 0,
    is_following: false,
    is_blocked: false,
    followed_by: null,
    follows_you: false,
    plan_type: 'chatgpt_plus',
    permalink: `https://sora.chatgpt.com/profile/${username}`,
    can_cameo: true,
    created_at: 1_760_000_000.123456,
    updated_at: 1_775_000_000.5,
    banned_at: null,
    calpico_is_enabled: true,
    can_message: true,
    sora_who_can_message_me: 'followees_only',
    chatgpt_who_can_message_me: null,
    is_public_figure: false,
    public_figure_name: null,
    social_context: null,
    verification_info: null,
    location: null,
    birthday: null,
    website: null,
    work: null,
    schools: null,
  };
}
