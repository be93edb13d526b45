import type { Words } from '../translation-types';

/** Korean words of what may go wrong. */
export const failures: Words<'failures'> = {
  'failure.signed-out.what': 'Sora에서 로그아웃되어 있습니다.',
  'failure.signed-out.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.signed-out.todo': 'Sora 페이지에서 로그인하십시오.',
  'failure.token-ended.what': '이 브라우저에 대한 Sora의 인증이 만료되었습니다.',
  'failure.token-ended.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.token-ended.todo':
    '새 인증을 받으려면 Sora 탭을 새로 고치십시오. 그 탭에 입력 중인 내용이 있으면 먼저 마치십시오. 열린 탭이 없으면 새로 엽니다.',
  'failure.other-account.what': 'Sora에 다른 계정으로 로그인되어 있습니다.',
  'failure.other-account.safe': '지금까지 저장한 파일은 모두 그대로 있으며, 다른 계정의 것은 섞여 있지 않습니다.',
  'failure.other-account.todo': '이 내보내기를 시작한 계정으로 로그인하십시오.',
  'failure.other-workspace.what': 'Sora가 계정의 다른 워크스페이스에서 열려 있습니다.',
  'failure.other-workspace.safe':
    '지금까지 저장한 파일은 모두 그대로 있으며, 다른 워크스페이스의 것은 섞여 있지 않습니다.',
  'failure.other-workspace.todo': '이 내보내기를 시작한 워크스페이스 또는 개인 계정으로 전환하십시오.',
  'failure.workspace-refused.what': 'Sora가 사이트의 이 부분을 사용자의 워크스페이스에 열어 주지 않습니다.',
  'failure.workspace-refused.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.workspace-refused.todo':
    '워크스페이스 관리자에게 문의하십시오. 라이브러리가 개인 계정에 있다면 그 계정으로 전환하십시오.',
  'failure.site-changed.what': 'Sora가 이 버전이 이해하지 못하는 방식으로 응답했습니다.',
  'failure.site-changed.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.site-changed.todo': 'Sora Export의 업데이트가 있는지 확인하십시오.',
  'failure.site-refused.what': 'Sora가 응답을 거부합니다.',
  'failure.site-refused.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.site-refused.todo':
    'Sora 페이지를 열고 라이브러리가 나타날 때까지 기다리십시오. 사람인지 확인하는 질문이 나올 수 있습니다.',
  'failure.site-busy.what': 'Sora가 너무 바빠서 응답하지 못합니다.',
  'failure.site-busy.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.site-busy.todo': '몇 분 기다려 주십시오.',
  'failure.no-access.what': 'Sora가 사이트의 이 부분을 사용자의 계정이나 국가에 열어 주지 않습니다.',
  'failure.no-access.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.no-access.todo': 'Sora 페이지에서 열 수 있는지 확인하십시오.',
  'failure.not-found.what': 'Sora에 따르면 이것은 존재하지 않습니다.',
  'failure.not-found.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.not-found.todo': '아직 있는지 Sora 페이지에서 확인하십시오.',
  'failure.offline.what': 'Sora에 연결할 수 없습니다.',
  'failure.offline.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.offline.todo': '인터넷 연결을 확인하십시오.',
  'failure.link-expired.what': '파일에 대한 Sora의 링크가 더 이상 유효하지 않습니다.',
  'failure.link-expired.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.link-expired.todo': '다시 시도하십시오. 새 링크를 요청합니다.',
  'failure.media-gone.what': '파일이 더 이상 Sora에 없습니다.',
  'failure.media-gone.safe': '다른 파일은 모두 그대로 있습니다.',
  'failure.media-gone.todo': '아직 재생되는지 Sora 페이지에서 확인하십시오.',
  'failure.media-refused.what': 'Sora가 파일 제공을 거부했습니다.',
  'failure.media-refused.safe': '다른 파일은 모두 그대로 있습니다.',
  'failure.media-refused.todo': '나중에 다시 시도하십시오.',
  'failure.media-elsewhere.what': 'Sora의 파일이 다른 서버에 있으며, Sora Export는 아직 그 서버에 요청할 수 없습니다.',
  'failure.media-elsewhere.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.media-elsewhere.todo':
    'Sora가 사용하는 것으로 알려진 저장소 blob.core.windows.net에서 읽도록 허용하십시오. 그곳으로 보내는 것은 없습니다. 그동안 다른 파일은 저장됩니다. 허용하지 않으면 해당 파일이 적을 경우 마지막에 제외됩니다.',
  'failure.media-damaged.what': '파일이 손상된 채 도착했습니다.',
  'failure.media-damaged.safe': '그 파일은 제외했습니다. 다른 파일은 모두 그대로 있습니다.',
  'failure.media-damaged.todo': '다시 시도하십시오. 파일을 한 번 더 요청합니다.',
  'failure.no-permission.what': 'Sora Export가 더 이상 Sora에서 읽을 수 없습니다.',
  'failure.no-permission.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.no-permission.todo':
    '여기에서 또는 브라우저의 확장 프로그램 목록에서 다시 허용하고, 열려 있는 Sora 페이지를 새로 고치십시오.',
  'failure.no-room.what': '이 기기에 남은 공간이 없습니다.',
  'failure.no-room.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.no-room.todo':
    '{needed, select, unknown {디스크 공간을 확보하십시오.} other {디스크 공간을 {needed} 이상 확보하십시오.}}',
  'failure.save-failed.what':
    '{saved, select, part {브라우저가 파트를 다운로드 폴더에 저장하지 못했습니다.} other {브라우저가 파일을 다운로드 폴더에 저장하지 못했습니다.}}',
  'failure.save-failed.safe':
    '{saved, select, part {파트는 저장할 수 있을 때까지 브라우저에 보관됩니다.} other {지금까지 저장한 파일은 모두 그대로 있습니다.}}',
  'failure.save-failed.todo': '다운로드 폴더에 쓸 수 있고 공간이 있는지 확인하십시오.',
  'failure.save-cancelled.what':
    '{saved, select, part {다운로드가 취소되어 파트를 저장하지 못했습니다.} other {다운로드가 취소되어 파일을 저장하지 못했습니다.}}',
  'failure.save-cancelled.safe':
    '{saved, select, part {파트는 브라우저에 보관됩니다. 지시하기 전까지 아무것도 시도하지 않습니다.} other {지금까지 저장한 파일은 모두 그대로 있습니다. 지시하기 전까지 아무것도 시도하지 않습니다.}}',
  'failure.save-cancelled.todo':
    '‘계속’을 누르면 다시 저장합니다. 브라우저가 저장 위치를 물으면 위치를 선택하거나, 브라우저의 다운로드 설정에서 그 질문을 끄십시오.',
  'failure.save-no-room.what':
    '{saved, select, part {다운로드 폴더에 파트를 저장할 공간이 없습니다.} other {다운로드 폴더에 파일을 저장할 공간이 없습니다.}}',
  'failure.save-no-room.safe':
    '{saved, select, part {파트는 저장할 수 있을 때까지 브라우저에 보관됩니다.} other {지금까지 저장한 파일은 모두 그대로 있습니다.}}',
  'failure.save-no-room.todo':
    '{needed, select, unknown {다운로드 폴더가 있는 디스크의 공간을 확보하십시오.} other {다운로드 폴더가 있는 디스크의 공간을 {needed} 이상 확보하십시오.}}',
  'failure.save-paused.what':
    '{saved, select, part {파트의 다운로드가 일시 중지되었습니다.} other {파일의 다운로드가 일시 중지되었습니다.}}',
  'failure.save-paused.safe':
    '{saved, select, part {파트는 저장될 때까지 브라우저에 보관됩니다.} other {지금까지 저장한 파일은 모두 그대로 있습니다.}}',
  'failure.save-paused.todo': '브라우저의 다운로드 목록에서 계속하십시오.',
  'failure.save-asks.what':
    '{saved, select, part {브라우저가 파트를 저장할 위치를 묻고 있습니다.} other {브라우저가 파일을 저장할 위치를 묻고 있습니다.}}',
  'failure.save-asks.safe':
    '{saved, select, part {파트는 저장될 때까지 브라우저에 보관됩니다.} other {지금까지 저장한 파일은 모두 그대로 있습니다.}}',
  'failure.save-asks.todo':
    '브라우저 창에서 위치를 선택하십시오. 더 이상 묻지 않게 하려면 브라우저의 다운로드 설정에서 그 질문을 끄십시오.',
  'failure.save-held.what':
    '{saved, select, part {브라우저가 파트를 붙잡아 두고 보관할지 묻고 있습니다.} other {브라우저가 파일을 붙잡아 두고 보관할지 묻고 있습니다.}}',
  'failure.save-held.safe':
    '{saved, select, part {파트는 저장될 때까지 브라우저에 보관됩니다.} other {지금까지 저장한 파일은 모두 그대로 있습니다.}}',
  'failure.save-held.todo':
    '{saved, select, part {브라우저의 다운로드 목록에서 보관을 선택하십시오. 사용자 자신의 파일이 들어 있습니다.} other {브라우저의 다운로드 목록에서 보관을 선택하십시오. 사용자 자신의 파일입니다.}}',
  'failure.no-folder.what': '내보낼 폴더를 선택하지 않았습니다.',
  'failure.no-folder.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.no-folder.todo': '라이브러리에서 폴더를 선택하거나 다른 저장 위치를 선택하십시오.',
  'failure.folder-not-allowed.what':
    'Sora Export가 선택한 폴더에 쓸 수 없습니다. 브라우저가 허용 여부를 다시 묻습니다.',
  'failure.folder-not-allowed.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.folder-not-allowed.todo':
    '라이브러리에서 허용하십시오. 브라우저에 ‘방문할 때마다 허용’이 있으면 다시 묻지 않습니다.',
  'failure.folder-gone.what': '선택한 폴더가 없습니다.',
  'failure.folder-gone.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.folder-gone.todo':
    '폴더를 제자리에 두거나 폴더가 있는 디스크를 연결하십시오. 라이브러리에서 다른 폴더를 선택할 수도 있습니다. 그곳에 없는 것은 다시 가져옵니다.',
  'failure.folder-full.what': '선택한 폴더가 있는 디스크에 남은 공간이 없습니다.',
  'failure.folder-full.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.folder-full.todo':
    '{needed, select, unknown {그 디스크의 공간을 확보하십시오.} other {그 디스크의 공간을 {needed} 이상 확보하십시오.}}',
  'failure.folder-failed.what': '브라우저가 선택한 폴더에 쓰지 못했습니다.',
  'failure.folder-failed.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.folder-failed.todo': '폴더에 쓸 수 있는지, 다른 프로그램이 파일을 사용하고 있지 않은지 확인하십시오.',
  'failure.store-newer.what': 'Sora Export의 저장소가 더 새로운 버전에서 만들어졌습니다.',
  'failure.store-newer.safe': '그 안의 내용은 바뀌지 않았으며, 이미 내보낸 것에는 영향이 없습니다.',
  'failure.store-newer.todo':
    '최신 버전의 Sora Export를 덮어써서 설치하면 이어서 사용합니다. 제거하지는 마십시오. 아직 다운로드 폴더에 없는 완성된 파트가 삭제됩니다.',
  'failure.store-damaged.what': 'Sora Export의 저장소에 있어야 할 내용이 없습니다.',
  'failure.store-damaged.safe': '그 안의 내용은 바뀌거나 삭제되지 않았으며, 이미 내보낸 것에는 영향이 없습니다.',
  'failure.store-damaged.todo':
    '아래의 자세한 정보와 함께 신고하고, 가능하면 업데이트를 기다려 주십시오. Sora Export를 제거하고 다시 설치하면 처음부터 시작할 수 있지만, 아직 다운로드 폴더에 없는 완성된 파트는 삭제됩니다.',
  'failure.store-broken.what': '브라우저가 Sora Export의 저장소를 열지 못합니다.',
  'failure.store-broken.safe': '이미 내보낸 것에는 영향이 없습니다.',
  'failure.store-broken.todo':
    '브라우저를 다시 시작하십시오. 그래도 해결되지 않으면 디스크가 가득 찼는지 확인하십시오. Sora Export를 제거하지 마십시오. 아직 다운로드 폴더에 없는 완성된 파트가 삭제됩니다.',
  'failure.export-damaged.what': '이 내보내기의 기록이 손상되어 그대로 이어서 진행할 수 없었습니다.',
  'failure.export-damaged.safe':
    '저장한 파일과 완성된 파트는 모두 그대로 있습니다. 완성된 파트는 다운로드 폴더에 저장됩니다.',
  'failure.export-damaged.todo': '빠진 것을 받으려면 새로 내보내기를 시작하십시오. 다시 발생하면 신고해 주십시오.',
  'failure.no-fetcher.what': 'Sora Export에서 파일을 가져오는 부분이 시작되지 않습니다.',
  'failure.no-fetcher.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.no-fetcher.todo': '브라우저를 다시 시작하십시오. 그래도 해결되지 않으면 신고해 주십시오.',
  'failure.too-large.what': '한 번에 저장하기에는 너무 많습니다.',
  'failure.too-large.safe': '아무것도 바뀌지 않았습니다.',
  'failure.too-large.todo': '더 적게 선택하거나 파트로 나누어 내보내십시오.',
  'failure.nothing-left.what': '다시 내보내려던 것에 대한 기록이 남아 있지 않습니다.',
  'failure.nothing-left.safe': '이미 내보낸 것에는 영향이 없습니다.',
  'failure.nothing-left.todo': '‘모두 내보내기’를 누르면 Sora에 아직 있는 것을 모두 가져옵니다.',
  'failure.not-there.what': 'Sora Export가 응답하지 않습니다.',
  'failure.not-there.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.not-there.todo': '다시 시도하십시오. 그래도 해결되지 않으면 브라우저를 다시 시작하십시오.',
  'failure.not-allowed.what': '이 페이지는 Sora Export에 지시할 수 없습니다.',
  'failure.not-allowed.safe': '아무것도 바뀌지 않았습니다.',
  'failure.not-allowed.todo': '브라우저 도구 모음에 있는 확장 프로그램 버튼을 사용하십시오.',
  'failure.bad-message.what': 'Sora Export의 두 부분이 서로를 이해하지 못합니다.',
  'failure.bad-message.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.bad-message.todo': '둘이 같은 버전이 되도록 브라우저를 다시 시작하십시오.',
  'failure.extension-updated.what': '이 페이지가 열려 있는 동안 Sora Export가 업데이트되었습니다.',
  'failure.extension-updated.safe': '진행 중인 내보내기는 계속됩니다.',
  'failure.extension-updated.todo': '다시 연결하려면 페이지를 새로 고치십시오.',
  'failure.bug.what': '예기치 않은 문제가 발생했습니다.',
  'failure.bug.safe': '지금까지 저장한 파일은 모두 그대로 있습니다.',
  'failure.bug.todo': '다시 발생하면 아래의 자세한 정보와 함께 신고해 주십시오.',
};
