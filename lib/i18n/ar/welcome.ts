import type { Words } from '../translation-types';

/** Arabic words of the first-run page. */
export const welcome: Words<'welcome'> = {
  'welcome.title': 'احتفظ بما صنعته باستخدام Sora',
  'welcome.what':
    'يحفظ Sora Export مكتبتك الكاملة في Sora كملفات ZIP في مجلد التنزيلات: كل فيديو وصورة، مع الموجّه والتاريخ وكل ما يعرفه Sora عنهما.',
  'welcome.safe': 'إنه يقرأ فقط: لا يتغير شيء في حسابك، ولا يُرسل شيء إلى أحد، فكل شيء يبقى على هذا الحاسوب.',
  'welcome.start': 'للبدء، افتح مكتبتك، وسجّل الدخول إن طلب Sora ذلك، وانقر على «{button}» في الشريط أسفل الصفحة.',
  'welcome.open': 'افتح مكتبتك في Sora',
};
