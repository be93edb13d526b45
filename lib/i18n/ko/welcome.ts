import type { Words } from '../translation-types';

/** Korean words of the first-run page. */
export const welcome: Words<'welcome'> = {
  'welcome.title': 'Sora로 만든 것을 간직하십시오',
  'welcome.what':
    'Sora Export는 Sora 라이브러리 전체를 다운로드 폴더에 ZIP 파일로 저장합니다. 모든 동영상과 이미지가 프롬프트, 날짜, Sora가 아는 모든 정보와 함께 남습니다.',
  'welcome.safe':
    '읽기만 합니다. 계정의 어떤 것도 바꾸지 않으며, 모두 이 컴퓨터에 남으므로 누구에게도 아무것도 보내지 않습니다.',
  'welcome.start':
    '시작하려면 라이브러리를 열고, Sora가 요청하면 로그인한 뒤, 페이지 아래쪽 바에서 ‘{button}’를 클릭하십시오.',
  'welcome.open': 'Sora 라이브러리 열기',
};
