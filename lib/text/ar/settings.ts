import type { Words } from '../catalogue';

/** Arabic words of what a person may set. */
export const settings: Words<'settings'> = {
  'settings.summary': 'الإعدادات',
  'settings.language': 'اللغة',
  'settings.language.system': 'كما في المتصفح',
  'settings.keep-awake': 'إبقاء الحاسوب مستيقظًا أثناء التصدير',
  'settings.keep-awake.note': 'قد تُعتم الشاشة. وقد يدخل الحاسوب في السكون مع ذلك عند إغلاق غطائه.',
  'settings.keep-awake.cannot':
    'لا يسمح هذا المتصفح لأي إضافة بإبقاء الحاسوب مستيقظًا. لتصدير طويل، أوقف السكون في إعدادات نظامك. بعد السكون يستمر التصدير من تلقاء نفسه.',
};
