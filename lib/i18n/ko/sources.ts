import type { Words } from '../translation-types';

/** Korean words of lists, and of why something is not there. */
export const sources: Words<'sources'> = {
  'source.sora1-library': 'Sora 1 라이브러리',
  'source.sora1-archived': 'Sora 1 보관함',
  'source.sora1-folders': 'Sora 1 폴더',
  'source.sora1-likes': 'Sora 1 좋아요',
  'source.sora2-posts': 'Sora 2 게시물',
  'source.sora2-drafts': 'Sora 2 초안',
  'source.sora2-likes': 'Sora 2 좋아요',
  'source.sora2-cameos': '내 카메오',
  'source.sora2-cameo-drafts': '카메오 초안',
  'source.sora2-characters': '내 캐릭터',
  'source.sora2-replies': '내 답글',
  'source.sora2-remixes': '내 게시물의 리믹스',

  'source-state.waiting': '시작 전',
  'source-state.listing': '읽는 중',
  'source-state.complete': '완전함',
  'source-state.partial': '불완전함',
  'source-state.unavailable': '사용할 수 없음',
  'source-state.not-asked': '요청하지 않음',

  'source-reason.paging-loop': '이 목록의 Sora 페이지가 제자리를 맴돌았습니다.',
  'source-reason.empty-pages': 'Sora가 이 목록에 대해 빈 페이지만 계속 보냈습니다.',
  'source-reason.not-selected': '선택한 항목을 이 목록의 끝에 이르기 전에 모두 찾았습니다.',
  'source-reason.cancelled': '이 목록의 끝에 이르기 전에 내보내기가 취소되었습니다.',

  'reason.deleted': 'Sora에서 삭제됨',
  'reason.moderated': 'Sora의 검토로 비공개됨',
  'reason.generation-failed': 'Sora가 만들지 못함',
  'reason.not-ready': 'Sora가 아직 다 만들지 않음',
  'reason.no-link': 'Sora가 파일 링크를 주지 않음',
  'reason.gone': '파일이 더 이상 Sora에 없음',
  'reason.refused': 'Sora가 파일 제공을 거부함',
  'reason.damaged': '파일이 손상된 채 도착함',
  'reason.offline': '네트워크가 응답하지 않음',
  'reason.no-room': '저장할 공간이 없었음',
  'reason.cancelled': '그 전에 내보내기가 취소됨',
  'reason.already-saved': '이미 가지고 있음',
  'reason.not-selected': '선택하지 않음',
  'reason.other-people': '다른 사람이 만듦',
};
