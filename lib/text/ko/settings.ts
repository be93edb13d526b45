import type { Words } from '../catalogue';

/** Korean words of what a person may set. */
export const settings: Words<'settings'> = {
  'settings.summary': '설정',
  'settings.language': '언어',
  'settings.language.system': '브라우저와 같게',
  'settings.keep-awake': '내보내는 동안 컴퓨터를 절전 상태로 두지 않기',
  'settings.keep-awake.note': '화면은 꺼질 수 있습니다. 덮개를 닫으면 컴퓨터가 절전 상태가 될 수 있습니다.',
  'settings.keep-awake.cannot':
    '이 브라우저에서는 확장 프로그램이 절전을 막을 수 없습니다. 오래 걸리는 내보내기라면 시스템 설정에서 절전을 끄십시오. 절전이 끝나면 내보내기는 저절로 계속됩니다.',
};
