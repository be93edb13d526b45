import type { Words } from '../translation-types';

/** Korean words that browsers and their shops show. */
export const manifest: Words<'manifest'> = {
  'manifest.description':
    'Sora 라이브러리 전체를 동영상, 이미지, 알려진 모든 정보와 함께 어디서나 열리는 보관 파일로 내보냅니다.',
};
