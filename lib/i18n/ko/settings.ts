import type { Words } from '../translation-types';

/** Korean words of what a person may set. */
export const settings: Words<'settings'> = {
  'settings.title': '설정',
  'settings.intro': '지금부터 시작하는 모든 내보내기에 적용됩니다. 변경하면 바로 저장됩니다.',
  'settings.kept': '저장됨: {what}',
  'settings.not-kept': '아직 저장되지 않음: {what}',
  'settings.last-list': '목록이 하나는 남아 있어야 합니다.',

  'settings.lists.title': '내보낼 내용',
  'settings.lists.note':
    '전체 또는 새로운 것을 내보낼 때 이 목록들을 살펴봅니다. 직접 선택한 것은 어디에 있든 내보냅니다.',
  'settings.lists': '목록',
  'settings.others': '다른 사람이 만든 파일',
  'settings.others.note': '좋아요를 누른 것과 내 게시물의 리믹스입니다. 끄면 목록에는 나오지만 파일은 제외됩니다.',

  'settings.archive.title': '보관 파일',
  'settings.part-size': '파트의 크기',
  'settings.part-size.option': '최대 {bytes}',
  'settings.part-size.note':
    '큰 라이브러리는 여러 ZIP 파일로 나뉩니다. 2 GB까지는 어떤 프로그램으로도 열 수 있으며, 오래된 프로그램 중에는 그보다 큰 파일을 열지 못하는 것도 있습니다.',
  'settings.sidecars': '각 동영상과 이미지 옆에 두는 파일',
  'settings.sidecars.note':
    '모두 보관 파일의 목록에도 들어 있습니다. 이런 파일이 있으면 동영상과 이미지를 어디로 옮기든 정보가 함께 남습니다.',
  'settings.sidecar.json': '알려진 모든 정보, 다른 프로그램용 (.json)',
  'settings.sidecar.txt': '프롬프트만, 읽기용 (.txt)',
  'settings.sidecar.xmp': '제목, 프롬프트, 날짜, 사진 프로그램용 (.xmp)',
  'settings.example.video': '신문지를 접어 만든 여우',
  'settings.example.image': '비 내리는 항구의 등불',
  'settings.example.folder': '동물',

  'settings.run.title': '내보내는 동안',
  'settings.parallelism': '동시에 받는 파일의 최대 개수',
  'settings.parallelism.note':
    '몇 개가 가장 빠른지는 Sora Export가 스스로 찾고, Sora가 바쁘면 줄입니다. 회선을 다른 일에도 쓰려면 줄이십시오.',
  'settings.keep-awake': '내보내는 동안 컴퓨터를 절전 상태로 두지 않기',
  'settings.keep-awake.note': '화면은 꺼질 수 있습니다. 덮개를 닫으면 컴퓨터가 절전 상태가 될 수 있습니다.',
  'settings.keep-awake.cannot':
    '이 브라우저에서는 확장 프로그램이 절전을 막을 수 없습니다. 오래 걸리는 내보내기라면 시스템 설정에서 절전을 끄십시오. 절전이 끝나면 내보내기는 저절로 계속됩니다.',

  'settings.look.title': '모양',
  'settings.theme': '테마',
  'settings.theme.system': '시스템과 같게',
  'settings.theme.light': '밝게',
  'settings.theme.dark': '어둡게',
  'settings.language': '언어',
  'settings.language.system': '브라우저와 같게',

  'settings.file.title': '이 설정',
  'settings.file.note':
    '파일에 담아 다른 브라우저로 옮기거나 초깃값으로 되돌릴 수 있습니다. 파일에는 나와 내 라이브러리에 관한 내용이 없습니다.',
  'settings.file.export': '설정 내보내기',
  'settings.file.import': '설정 가져오기',
  'settings.file.exported': '브라우저가 {file} 파일로 저장합니다.',
  'settings.file.imported': '{file} 파일의 설정을 적용하고 저장했습니다.',
  'settings.file.too-large': '{file} 파일은 설정 파일로는 너무 큽니다. 아무것도 바뀌지 않았습니다.',
  'settings.file.not-settings': '{file} 파일은 Sora Export의 설정 파일이 아닙니다. 아무것도 바뀌지 않았습니다.',
  'settings.file.newer':
    '{file} 파일은 더 새로운 버전의 Sora Export에서 만든 것입니다. 이 버전을 먼저 업데이트하십시오. 아무것도 바뀌지 않았습니다.',
  'settings.file.unknown':
    '{file} 파일에 “{detail}” 설정이 있지만 여기에는 없는 설정입니다. 아무것도 바뀌지 않았습니다.',
  'settings.file.value': '{file} 파일의 “{detail}” 값은 쓸 수 없는 값입니다. 아무것도 바뀌지 않았습니다.',
  'settings.reset': '초기화',
  'settings.reset.ask': '모든 설정을 초깃값으로 되돌리시겠습니까? 내보내기와 보관 파일은 그대로 남습니다.',
  'settings.reset.do': '모든 설정 초기화',
  'settings.reset.keep': '그대로 두기',
  'settings.reset.done': '모든 설정이 초깃값으로 돌아갔습니다.',
};
