import type { Words } from '../translation-types';

/** Korean words that the bar on the site’s page shows. */
export const bar: Words<'bar'> = {
  product: 'Sora Export',

  'action.export-all': '모두 내보내기',
  'action.export-lists': '목록만 내보내기',
  'action.export-with-others': '다른 사람의 파일도 내보내기',
  'action.export-new': '새 항목 내보내기',
  'action.retry-failed': '실패한 항목 다시 시도',
  'action.remake-parts': '다시 만들기',
  'action.save-diagnosis': '진단 파일 저장',
  'action.pause': '일시 중지',
  'action.resume': '계속',
  'action.cancel': '취소',
  'action.show-folder': '폴더 열기',
  'action.retry': '다시 시도',
  'action.reload-sora': 'Sora 새로 고침',
  'action.reload': '이 페이지 새로 고침',
  'action.open-library': '라이브러리 열기',
  'action.open-sora': 'Sora 열기',
  'action.allow': '접근 허용',
  'action.allow-folder': '폴더 접근 허용',
  'action.choose-folder': '폴더 선택',

  'owner.label': '라이브러리 소유자:',
  'owner.unnamed': '이 계정',
  'owner.workspace': '(워크스페이스)',

  'choices.summary': '다른 내보내기 방법',
  'choices.lists': '시간이 없으십니까? 파일을 빼고, Sora가 라이브러리에 대해 아는 모든 것을 몇 분 안에 저장합니다.',
  'choices.new': '이 브라우저의 내보내기에도, 라이브러리에서 추가한 것에도 아직 없는 것만 저장합니다.',
  'choices.others': '모두 저장하고, 다른 사람이 만든 파일(좋아요를 누른 것과 내 게시물의 리믹스)도 저장합니다.',

  'picking.begin': '선택',
  'picking.save-single': '이 항목 저장',
  'picking.how':
    '카드를 클릭해 선택합니다. Shift 키를 누른 채 클릭하면 사이에 있는 카드도 모두 선택합니다. 스크롤해도 선택은 유지됩니다.',
  'picking.no-cards': '이 페이지에서 카드를 찾을 수 없습니다. 라이브러리, 초안 또는 프로필을 여십시오.',
  'picking.cards': '이 페이지의 카드',
  'picking.count': '{count, plural, =0 {선택한 항목 없음} other {#개 선택됨}}',
  'picking.bytes': '(약 {bytes})',
  'picking.save': '선택한 {count, number}개 저장',
  'picking.all-shown': '보이는 {count, number}개 모두 추가',
  'picking.end': '선택 끝내기',
  'picking.saved': '이전 내보내기에서 저장됨',

  'status.loading': '어떤 계정으로 로그인되어 있는지 확인하고 있습니다.',
  'status.signed-out': 'Sora에서 로그아웃되어 있습니다. 라이브러리를 내보내려면 로그인하십시오.',
  'status.ready': '내보낼 준비가 되었습니다.',
  'status.listing': '내보내는 중입니다. 라이브러리의 항목 수를 아직 세고 있습니다.',
  'status.fetching': '라이브러리를 내보내고 있습니다.',
  'status.closing': '내보내는 중입니다. 마지막 파트를 마무리하고 있습니다.',
  'status.saving': '내보내는 중입니다. 마지막 파트를 다운로드 폴더에 저장하고 있습니다.',
  'status.writing-lists': '내보내는 중입니다. 목록을 쓰고 있습니다.',
  'status.waiting': '내보내는 중입니다. Sora가 기다려 달라고 요청했습니다.',
  'status.held-up': '지금까지 목록에서 찾은 항목을 내보내고 있습니다. {what}',
  'status.waits-for-you': '사용자를 기다리고 있습니다. {what}',
  'status.paused': '일시 중지되었습니다. 계속하기 전까지 아무것도 가져오지 않습니다.',
  'status.paused-by': '일시 중지되었습니다. {what}',
  'status.complete':
    '내보내기 완료: 저장 {saved, number}개, 실패 {failed, number}개, 건너뜀 {skipped, number}개{unavailable, plural, =0 {} other {, 사용할 수 없는 출처 #개}}',
  'status.complete-empty': '{complete}. 이 라이브러리에는 내보낼 것이 없습니다.',
  'status.complete-cancelled': '{complete}. 끝나기 전에 취소되었습니다.',
  'status.given-up': '{count, plural, other {파트 #개가 전달되지 않았습니다.}}',
  'status.canceling': '취소하는 중입니다. 지금까지 저장한 내용을 전달하고 있습니다. 다시 취소하면 이것도 포기합니다.',
  'status.canceling-held': '취소하는 중입니다. {what} 다시 취소하면 아직 전달되지 않은 내용을 포기합니다.',

  'brief.loading': '확인 중',
  'brief.signed-out': '로그아웃됨',
  'brief.ready': '준비됨',
  'brief.paused': '일시 중지됨',
  'brief.complete': '완료',
  'brief.cancelled': '취소됨',
  'brief.trouble': '확인 필요',

  'progress.label': '내보내기 진행률',
  'progress.percent': '{share, number, percent}',
  'progress.counting': '라이브러리의 항목 수를 세는 중',
  'progress.text': '{share, number, percent}. {saved}',

  'figures.saved': '{total, number}개 중 {saved, number}개 저장됨',
  'figures.saved-so-far': '지금까지 찾은 {total, number}개 중 {saved, number}개 저장됨',
  'figures.failed': '{failed, number}개 실패',
  'figures.skipped': '{skipped, number}개 건너뜀',
  'figures.bytes': '약 {total} 중 {saved}',
  'figures.left': '약 {duration} 남음',
  'figures.parts': '다운로드 폴더에 {count, plural, other {파트 #개}}',

  'waiting.left': '{duration} 후에 내보내기를 계속합니다.',

  'paused.goes-on': '가능해지는 대로 내보내기가 저절로 계속됩니다.',
  'paused.resume': '‘계속’을 누르면 바로 시도합니다.',

  'cause.detail': '자세한 정보: {detail}',

  'sources.summary': '목록 {total, plural, other {#개}} 중 {read, number}개 읽음',
  'sources.listed': '{listed, plural, other {항목 #개}}',

  'ended.title': '마지막 내보내기',
  'ended.where': '다운로드 폴더: {count, plural, other {파트 #개}}, {bytes}.',
  'ended.where-folder': '선택한 폴더, {bytes}:',
  'ended.where-files': '다운로드 폴더, 파일별, {bytes}:',
  'ended.unfound': '선택한 항목 중 {count, plural, other {#개}}가 더 이상 Sora의 목록에 없습니다.',
  'ended.failed': '{count, plural, other {파일 #개}}를 저장할 수 없었습니다.',
  'ended.failure': '{reason}: {count, number}',
  'ended.gone':
    '파트 {numbers}이(가) 더 이상 다운로드 폴더에 없습니다. 직접 옮기셨다면 괜찮습니다. 그렇지 않다면 그 안의 내용을 다시 내보낼 수 있습니다.',
  'ended.gone-files':
    '파일 중 하나 이상이 더 이상 다운로드 폴더에 없습니다. 직접 옮기셨다면 괜찮습니다. 그렇지 않다면 다시 내보낼 수 있습니다.',

  'diagnosis.offer':
    'Sora의 응답이 바뀌었습니다. 진단 파일이 있으면 고치는 데 도움이 됩니다. 필드의 이름과 형식만 들어 있으며 프롬프트, 이름, 링크는 들어 있지 않습니다. 신고할 때 첨부할 수 있습니다.',

  'parts.renamed': '파트 {number, number}은(는) 완전하지만 지정한 이름이 아닙니다. 저장된 이름:',
  'files.renamed': '지정한 이름이 아닌 파일이 있습니다. 저장된 이름의 예:',

  'ended.report': '무엇이 왜 빠졌는지는 마지막 파트의 report.json에 나와 있습니다.',
  'ended.report-file': '무엇이 왜 빠졌는지는 data/report.json에 나와 있습니다.',
};
