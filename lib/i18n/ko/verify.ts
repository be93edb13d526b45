import type { Words } from '../translation-types';

/** Korean words of the Verify page. */
export const verify: Words<'verify'> = {
  'verify.link': '내보내기 검증',
  'verify.title': '내보내기 검증',
  'verify.intro':
    '내보내기의 모든 파일이 있고 저장한 것과 마지막 비트까지 같은지 확인합니다. 이 기기 밖으로 나가는 것은 없습니다.',
  'verify.ready': '검증할 것을 선택하십시오.',
  'verify.drop': '내보내기의 모든 파트(ZIP) 또는 압축을 푼 폴더를 여기에 놓으십시오.',
  'verify.choose-parts': 'ZIP 파트 선택',
  'verify.choose-folder': '폴더 선택',
  'verify.folder-note':
    '폴더를 선택하면 브라우저가 ‘업로드’할지 물을 수 있습니다. 읽기만 하며, 여기에서만 읽습니다. 한 폴더에 여러 내보내기가 있어도 됩니다.',
  'verify.again': '다른 내보내기 검증',
  'verify.collecting': '선택한 것에서 내보내기를 찾고 있습니다.',
  'verify.checking': '{name} 확인 중.',
  'verify.progress-label': '검증 진행률',
  'verify.progress': '파일 {total, number}개 중 {files, number}개, {all} 중 {done}',
  'verify.nothing': '선택한 것에 내보내기가 없습니다.',
  'verify.nothing-todo':
    '파트의 이름은 “Sora export 2026-04-20 14-03 - part 001.zip”과 같습니다. 압축을 푼 내보내기는 README.txt와 data가 들어 있는 폴더입니다.',
  'verify.several': '내보내기 {count, number}개를 찾았고, 그중 {intact, number}개가 온전합니다.',
  'verify.intact': '온전합니다. {files, plural, other {파일 #개 모두}} 저장한 그대로입니다({bytes}).',
  'verify.is-damaged': '손상됨: {counted}.',
  'verify.is-incomplete': '완전하지 않음: {counted}.',
  'verify.damaged': '{count, plural, other {파일 #개 손상}}',
  'verify.missing': '{count, plural, other {파일 #개 없음}}',
  'verify.rest': '{files, plural, other {#개는 저장한 그대로}}',
  'verify.proof':
    '모든 파일의 SHA-256이 내보내기 자체에 적힌 것과 같습니다{parts, plural, =0 {} other {(모두 파트 #개)}}.',
  'verify.no-manifest':
    '모든 파일의 목록(마지막 파트의 manifest-sha256.txt)이 여기에 없습니다. 여기에 있는 파트의 목록으로 동영상과 이미지만 확인할 수 있었습니다. 모든 파트를 함께 선택하십시오.',
  'verify.no-manifest-folder':
    '모든 파일의 목록(manifest-sha256.txt)이 여기에 없습니다. 다른 목록으로 동영상과 이미지만 확인할 수 있었습니다.',
  'verify.missing-parts':
    '파트 {numbers}{total, plural, =0 {} other {(모두 #개 중)}}이(가) 여기에 없습니다. 모든 파트를 함께 선택하거나 한 폴더에 푸십시오.',
  'verify.damaged-files': '{count, plural, other {손상된 파일 #개}}',
  'verify.missing-files': '{count, plural, other {없는 파일 #개}}',
  'verify.foreign-files': '{count, plural, other {내보내기에 속하지 않는 파일 #개}}',
  'verify.strangers': '{count, plural, other {선택한 파일 중 #개는 어떤 내보내기에도 속하지 않습니다}}',
  'verify.more': '외 {count, number}개',
  'verify.in-zip': '{zip} 안에 있습니다.',
  'verify.damage.size': '원래보다 길거나 짧습니다.',
  'verify.damage.sum': '내용이 바뀌었습니다.',
  'verify.damage.crc': '내용은 맞지만 ZIP의 기록과 다릅니다.',
  'verify.damage.unreadable': '읽을 수 없습니다.',
  'verify.unreadable.not-a-zip': '{zip}은(는) 더 이상 ZIP 파일이 아닙니다. 그 안의 파일은 없는 것으로 칩니다.',
  'verify.unreadable.cut-short':
    '{zip}은(는) 다운로드가 끊긴 것처럼 중간에 잘렸습니다. 그 안의 파일은 없는 것으로 칩니다.',
  'verify.unreadable.directory': '{zip}의 목차가 사라졌습니다. 그 안의 파일은 없는 것으로 칩니다.',

  'repair.offer': 'Sora Export가 이 파일들만 다시 가져올 수 있습니다. 작은 별도의 내보내기로 저장됩니다.',
  'repair.offer-folder': 'Sora Export가 이 파일들만 내보내기를 저장하는 폴더 ‘{folder}’에 다시 가져올 수 있습니다.',
  'repair.fetch': '{count, plural, other {파일 #개 다시 가져오기}}',
  'repair.started': '가져오는 중입니다. 진행 상황은 Sora 페이지의 바와 도구 모음 버튼에 표시됩니다.',
  'repair.busy': '다른 내보내기가 진행 중입니다. 끝난 뒤에 다시 시도하십시오.',
  'repair.lists': '동영상과 이미지는 모두 온전합니다. 손상되었거나 없는 것은 이를 설명하거나 보여 주는 파일뿐입니다.',
  'repair.lists-folder':
    'Sora Export가 내보내기를 저장하는 폴더 ‘{folder}’에 이를 다시 쓸 수 있습니다. 아무것도 가져오지 않습니다.',
  'repair.lists-write': '목록 다시 쓰기',
  'repair.lists-started': '목록을 쓰는 중입니다.',
  'repair.lists-written': '목록을 다시 썼습니다. 아무것도 가져오지 않았습니다.',
  'repair.lists-export': '동영상과 이미지는 전과 같이 열립니다. 새로 내보내면 나머지가 모두 다시 만들어집니다.',
};
