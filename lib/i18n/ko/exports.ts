import type { Words } from '../translation-types';

/** Korean words of what the popup and the library's tab tell of exports beyond the bar. */
export const exports: Words<'exports'> = {
  'newest.title': '최근 항목',
  'newest.reading': '목록을 읽고 있습니다.',
  'newest.shown': '{total, number}개 중 최근 {shown, number}개',
  'newest.nothing': '목록에 저장할 것이 없습니다.',
  'newest.no-match': '일치하는 것이 없습니다. 단어를 줄여 보십시오.',
  'newest.no-match-yet': '아직 일치하는 것이 없습니다. 목록을 계속 읽고 있습니다.',
  'newest.closed': 'Sora를 탭에 열어 두면 최근 항목이 여기에 표시되며, 검색하고 몇 개를 저장할 수 있습니다.',
  'newest.show-all': '라이브러리에서 모두 보기',

  'tell-end.label': '끝나면 알려 주기',

  'detail.title': '내보내기 상세 정보',
  'detail.active': '{count, plural, =0 {가져오는 중인 파일 없음} other {파일 #개 가져오는 중}}',
  'detail.bytes': '{total} 중 {bytes}',
  'detail.failed': '지금까지 {count, plural, other {파일 #개}}를 저장할 수 없었습니다',
  'detail.retry': '빠진 것은 이 내보내기가 끝난 뒤에 다시 요청할 수 있습니다.',
  'detail.lists': '목록별 개수',
  'detail.list': '목록',
  'detail.found': '찾음',
  'detail.saved': '저장됨',
  'detail.not-saved': '실패',
  'detail.lists-note': '여러 목록에 있는 항목은 각 목록에서 셉니다.',

  'history.title': '지난 내보내기',
  'history.back': '라이브러리로 돌아가기',
  'history.loading': '지난 내보내기를 살펴보고 있습니다.',
  'history.none': '아직 끝난 내보내기가 없습니다.',
  'history.none-todo': '여기에서 내보낸 것이 가져오지 못한 것과 함께 여기에 표시됩니다.',
  'history.all': '전체 라이브러리',
  'history.new': '새 항목',
  'history.again': '빠졌던 것을 다시',
  'history.selected': '선택한 항목',
  'history.repair': '손상되었거나 없던 것',
  'history.lists': '{what}, 파일 없는 목록',
  'history.saved': '{count, number}개 저장됨',
  'history.cancelled': '끝나기 전에 취소됨',
  'history.where': '{bytes}, {count, plural, other {파트 #개}}',
  'history.no-parts': '파일 없음',
  'history.show': '폴더에서 보기',
  'history.forgotten': '브라우저의 다운로드 목록에 이 파트가 더 이상 없습니다.',
  'history.forgotten-files': '브라우저의 다운로드 목록에 이 파일들이 더 이상 없습니다.',
  'history.retry': '실패한 {count, number}개 다시 시도',
  'history.busy': '빠진 것은 진행 중인 내보내기가 끝난 뒤에 다시 요청할 수 있습니다.',

  'forget.title': '기억하고 있는 것',
  'forget.what':
    '{count, plural, =0 {기억하는 것이 없습니다. 모든 항목을 새 항목으로 봅니다.} other {항목 #개를 저장된 것으로 기억합니다. 글이나 그림 없이 Sora에서의 ID만 기억합니다. ‘새 항목 내보내기’는 이것을 빼고, Sora 페이지에는 표시를 합니다.}}',
  'forget.ask': '저장한 것을 잊기',
  'forget.sure':
    '모든 것이 다시 새 항목으로 취급되고, 지난 내보내기에서 저장하지 못한 것을 여기에서 더 이상 요청할 수 없습니다. 다운로드 폴더의 파일도 Sora의 파일도 삭제되지 않습니다.',
  'forget.yes': '잊기',
  'forget.no': '유지',
};
