import type { Words } from '../translation-types';

/** Korean words of what is said before an export starts, and of what a person has already. */
export const again: Words<'again'> = {
  'forecast.new-since': '{when} 이후 새 항목 {count, number}개',
  'forecast.more-since': '{when} 이후 새 항목 {count, number}개 이상',
  'forecast.none-since': '{when} 이후 새 항목 없음',
  'forecast.none-at-heads': '{when} 이후 라이브러리, 초안, 게시물에 새 항목 없음',
  'forecast.missing': '아직 저장하지 않은 항목 {count, number}개',
  'forecast.none': '새 항목 없음',
  'forecast.export-new': '새 항목 {count, number}개 내보내기',
  'forecast.items': '{count, plural, other {항목 #개}}',
  'forecast.about': '약 {bytes}',
  'forecast.at-least': '{bytes} 이상',
  'forecast.up-to': '최대 {bytes}',
  'forecast.time': '약 {duration}',
  'forecast.room':
    '작업하는 동안 브라우저의 여유 공간 {free} 중 {needed}, 다운로드 폴더에 {total}이(가) 필요합니다. 다운로드 폴더의 여유 공간은 브라우저가 알려 주지 않습니다.',
  'forecast.room-folder':
    '선택한 폴더가 있는 곳에 {total}이(가) 필요합니다(이미 들어 있는 것은 제외). 그곳의 여유 공간은 브라우저가 알려 주지 않습니다.',
  'forecast.room-files':
    '다운로드 폴더에 {total}이(가) 필요합니다. 다운로드 폴더의 여유 공간은 브라우저가 알려 주지 않습니다.',
  'forecast.tight':
    '작업하는 동안 브라우저에 {needed}이(가) 필요하지만 여유 공간은 {free}입니다. 가득 차면 일시 중지되고, 공간이 생기면 계속됩니다.',
  'have.title': '이미 가지고 있는 것',
  'have.intro':
    '다른 컴퓨터에서 내보냈거나 다른 도구로 저장한 것을 추가하십시오. 그러면 ‘새 항목 내보내기’에서 빠집니다. 파일은 읽기만 하며, 이 기기에서만 읽습니다.',
  'have.drop':
    '내보내기의 ZIP 파트나 폴더, 기록 파일, 또는 SoraVault나 Save Sora가 저장한 것을 끌어다 놓거나 선택하십시오.',
  'have.choose-files': '파일 선택',
  'have.choose-folder': '폴더 선택',
  'have.save-history': '다른 컴퓨터용 기록 저장',
  'have.reading': '선택한 것을 읽고 있습니다.',
  'have.result':
    '{name}: {count, plural, =0 {인식한 항목 없음} other {항목 #개 인식}}{absent, plural, =0 {} other {, #개 찾지 못함}}.',
  'have.absent': '{count, plural, other {#개는 목록에 있지만 파일이 없습니다}}',
  'have.more': '그 외 {count, number}개',
  'have.other-account': '다른 계정의 것이며, 그 계정의 내보내기에 적용됩니다.',
  'have.nothing': '인식한 것이 없습니다.',
  'have.nothing-todo':
    '목록만으로는 부족합니다. 목록의 파일도 함께 선택해야 합니다. 다른 도구의 파일은 이름에 있는 ID로 인식합니다.',
  'have.added': '지금까지 추가한 것',
  'have.kept': '{kind}, {count, plural, other {항목 #개}}, 추가: {when}',
  'have.forget': '잊기',
  'have.forget-label': '{name} 잊기',
  'have.kind.export': '내보내기',
  'have.kind.history': '기록',
  'have.kind.soravault': 'SoraVault',
  'have.kind.save-sora': 'Save Sora',
  'have.kind.files': '파일',
  'have.fault.not-a-zip': '{name}은(는) ZIP 파일이 아닙니다.',
  'have.fault.cut-short': '{name}은(는) 중단된 다운로드처럼 잘려 있습니다.',
  'have.fault.directory': '{name}의 목차가 없어졌습니다.',
  'have.fault.no-list': '{name}의 내용이 이름과 다르거나 바뀌었습니다.',
  'have.fault.too-large': '{name}은(는) 라이브러리의 어떤 목록보다도 큽니다.',
  'have.fault.newer': '{name}은(는) 더 새로운 버전의 Sora Export에서 만들어졌습니다. 이 버전을 먼저 업데이트하십시오.',
};
