import type { Words } from '../translation-types';

/** Arabic words of lists, and of why something is not there. */
export const sources: Words<'sources'> = {
  'source.sora1-library': 'مكتبة Sora 1',
  'source.sora1-archived': 'أرشيف Sora 1',
  'source.sora1-folders': 'مجلدات Sora 1',
  'source.sora1-likes': 'إعجابات Sora 1',
  'source.sora2-posts': 'منشورات Sora 2',
  'source.sora2-drafts': 'مسودات Sora 2',
  'source.sora2-likes': 'إعجابات Sora 2',
  'source.sora2-cameos': 'إطلالاتك (Cameo)',
  'source.sora2-cameo-drafts': 'مسودات الإطلالات (Cameo)',
  'source.sora2-characters': 'شخصياتك',
  'source.sora2-replies': 'ردودك',
  'source.sora2-remixes': 'إعادات مزج منشوراتك',

  'source-state.waiting': 'لم تبدأ',
  'source-state.listing': 'تجري قراءتها',
  'source-state.complete': 'كاملة',
  'source-state.partial': 'غير كاملة',
  'source-state.unavailable': 'غير متاحة',
  'source-state.not-asked': 'لم تُطلب',

  'source-reason.paging-loop': 'دارت صفحات هذه القائمة على Sora في حلقة.',
  'source-reason.empty-pages': 'قدّم Sora لهذه القائمة صفحة فارغة تلو أخرى.',
  'source-reason.not-selected': 'عُثر على كل ما اختير قبل نهاية هذه القائمة.',
  'source-reason.cancelled': 'أُلغي التصدير قبل نهاية هذه القائمة.',

  'reason.deleted': 'حُذف من Sora',
  'reason.moderated': 'حجبه إشراف Sora',
  'reason.generation-failed': 'لم يستطع Sora إنشاءه',
  'reason.not-ready': 'لم يكن Sora قد أنهى إنشاءه',
  'reason.no-link': 'لا يعطي Sora رابطًا إلى ملفه',
  'reason.gone': 'لم يعد ملفه لدى Sora',
  'reason.refused': 'رفض Sora إعطاء ملفه',
  'reason.damaged': 'وصل ملفه تالفًا',
  'reason.offline': 'لم تُجب الشبكة',
  'reason.no-room': 'لم تكن هناك مساحة لتخزينه',
  'reason.cancelled': 'أُلغي التصدير قبله',
  'reason.already-saved': 'لديك بالفعل',
  'reason.not-selected': 'غير محدد',
  'reason.other-people': 'من إنشاء شخص آخر',
};
