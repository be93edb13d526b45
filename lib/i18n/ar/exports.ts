import type { Words } from '../translation-types';

/** Arabic words of what the popup and the library's tab tell of exports beyond the bar. */
export const exports: Words<'exports'> = {
  'newest.title': 'أحدث عناصرك',
  'newest.reading': 'تُقرأ قوائمك الآن.',
  'newest.shown': 'أحدث {shown, number} من {total, number}',
  'newest.nothing': 'لا شيء في قوائمك ليُحفظ.',
  'newest.no-match': 'لا شيء يطابق. جرّب كلمات أقل.',
  'newest.no-match-yet': 'لا شيء يطابق حتى الآن. لا تزال قوائمك تُقرأ.',
  'newest.closed': 'حين يكون Sora مفتوحًا في علامة تبويب، تظهر هنا أحدث عناصرك للبحث فيها وحفظ بعضها.',
  'newest.show-all': 'عرض الكل في المكتبة',

  'tell-end.label': 'أخبرني عند الانتهاء',

  'detail.title': 'التصدير بالتفصيل',
  'detail.active':
    '{count, plural, =0 {لا ملف في الطريق} zero {لا ملف في الطريق} one {ملف واحد في الطريق} two {ملفان في الطريق} few {# ملفات في الطريق} many {# ملفًا في الطريق} other {# ملف في الطريق}}',
  'detail.bytes': '{bytes} من {total}',
  'detail.failed':
    'تعذر حتى الآن حفظ {count, plural, zero {# ملف} one {ملف واحد} two {ملفين} few {# ملفات} many {# ملفًا} other {# ملف}}',
  'detail.retry': 'ما ينقص يمكن طلبه مجددًا عند انتهاء هذا التصدير.',
  'detail.lists': 'الأعداد حسب القائمة',
  'detail.list': 'القائمة',
  'detail.found': 'عُثر عليها',
  'detail.saved': 'حُفظت',
  'detail.not-saved': 'أخفقت',
  'detail.lists-note': 'العنصر الموجود في عدة قوائم يُحسب في كل منها.',

  'history.title': 'عمليات التصدير السابقة',
  'history.back': 'العودة إلى المكتبة',
  'history.loading': 'يجري البحث في عمليات التصدير السابقة.',
  'history.none': 'لم ينته أي تصدير بعد.',
  'history.none-todo': 'كل ما تصدّره من هنا سيُدرج هنا، مع ما لم يمكن الحصول عليه.',
  'history.all': 'المكتبة كلها',
  'history.new': 'ما كان جديدًا',
  'history.again': 'ما كان ناقصًا، مرة أخرى',
  'history.selected': 'مختارات',
  'history.repair': 'ما كان تالفًا أو ناقصًا',
  'history.lists': '{what}، قوائم من دون ملفات',
  'history.saved': 'حُفظ {count, number}',
  'history.cancelled': 'أُلغي قبل النهاية',
  'history.where':
    '{bytes} في {count, plural, zero {# جزء} one {جزء واحد} two {جزأين} few {# أجزاء} many {# جزءًا} other {# جزء}}',
  'history.no-parts': 'لا ملف',
  'history.show': 'إظهار في المجلد',
  'history.forgotten': 'لم يعد المتصفح يدرج هذه الأجزاء ضمن تنزيلاته.',
  'history.forgotten-files': 'لم يعد المتصفح يدرج هذه الملفات ضمن تنزيلاته.',
  'history.retry': 'إعادة محاولة ما أخفق ({count, number})',
  'history.busy': 'ما ينقص يمكن طلبه مجددًا عند انتهاء التصدير الجاري.',

  'forget.title': 'ما يُتذكَّر',
  'forget.what':
    '{count, plural, =0 {لا شيء محفوظ في الذاكرة: كل عنصر يُعدّ جديدًا.} zero {لا شيء محفوظ في الذاكرة: كل عنصر يُعدّ جديدًا.} one {يُتذكَّر عنصر واحد على أنه محفوظ: بمعرّفه في Sora، من دون كلماته وصوره. «تصدير الجديد» يستثنيه، وصفحة Sora تضع عليه علامة.} two {يُتذكَّر عنصران على أنهما محفوظان: بمعرّفيهما في Sora، من دون كلماتهما وصورهما. «تصدير الجديد» يستثنيهما، وصفحة Sora تضع عليهما علامة.} few {تُتذكَّر # عناصر على أنها محفوظة: بمعرّفاتها في Sora، من دون كلماتها وصورها. «تصدير الجديد» يستثنيها، وصفحة Sora تضع عليها علامة.} many {يُتذكَّر # عنصرًا على أنها محفوظة: بمعرّفاتها في Sora، من دون كلماتها وصورها. «تصدير الجديد» يستثنيها، وصفحة Sora تضع عليها علامة.} other {يُتذكَّر # عنصر على أنها محفوظة: بمعرّفاتها في Sora، من دون كلماتها وصورها. «تصدير الجديد» يستثنيها، وصفحة Sora تضع عليها علامة.}}',
  'forget.ask': 'نسيان ما حُفظ',
  'forget.sure':
    'سيُعدّ كل شيء جديدًا من جديد، ولن يمكن من هنا طلب ما لم تستطع عمليات التصدير السابقة حفظه. لن يُحذف أي ملف، لا في التنزيلات ولا على Sora.',
  'forget.yes': 'نسيان',
  'forget.no': 'إبقاء',
};
