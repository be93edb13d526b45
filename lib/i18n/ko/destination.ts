import type { Words } from '../translation-types';

/** Korean words of where exports go. */
export const destination: Words<'destination'> = {
  'destination.label': '내보낼 위치',
  'destination.summary': '내보낼 위치: {choice}',
  'destination.zip': '다운로드 폴더에 ZIP 파트',
  'destination.zip.note': '파일 수가 적고 각각 완전합니다. 압축을 풀면 하나의 폴더가 됩니다.',
  'destination.part-bytes': '파트의 최대 크기',
  'destination.folder': '직접 선택한 폴더',
  'destination.folder.note':
    '압축을 풀 필요가 없습니다. 나중에 같은 폴더로 내보내면 어느 브라우저에서든 새로운 것만 더해집니다.',
  'destination.folder.tab':
    '내보내기가 끝날 때까지 이 탭을 열어 두거나, 브라우저가 물으면 ‘방문할 때마다 허용’을 선택하십시오. 탭을 닫으면 허용이 취소될 수 있으며, 그러면 내보내기가 기다립니다.',
  'destination.folder.cannot':
    '이 브라우저에서는 페이지가 직접 선택한 폴더에 쓸 수 없습니다. Chrome과 Edge에서는 가능합니다. 여기서는 ZIP 파트를 원하는 곳에 푸십시오.',
  'destination.folder.chosen': '선택한 폴더:',
  'destination.folder.change': '다른 폴더 선택',
  'destination.folder.none': '아직 폴더를 선택하지 않았습니다.',
  'destination.files': '다운로드 폴더에 개별 파일',
  'destination.files.note':
    '파일이 하나씩 다운로드되어 다운로드 폴더 안의 폴더에 저장되며, 갤러리는 없습니다. 브라우저가 파일마다 저장 위치를 묻도록 설정되어 있으면 모든 파일에 대해 묻습니다. 확장 프로그램은 그 설정을 보거나 바꿀 수 없습니다. 먼저 브라우저의 다운로드 설정에서 끄십시오.',
};
