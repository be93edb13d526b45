import type { Words } from '../translation-types';

/** Arabic words that the bar on the site’s page shows. */
export const bar: Words<'bar'> = {
  product: 'Sora Export',

  'action.export-all': 'تصدير الكل',
  'action.export-lists': 'تصدير القوائم فقط',
  'action.export-with-others': 'التصدير مع ملفات الآخرين',
  'action.export-new': 'تصدير الجديد',
  'action.retry-failed': 'إعادة محاولة ما أخفق',
  'action.remake-parts': 'إنشاء من جديد',
  'action.save-diagnosis': 'حفظ ملف تشخيص',
  'action.pause': 'إيقاف مؤقت',
  'action.resume': 'استئناف',
  'action.cancel': 'إلغاء',
  'action.show-folder': 'فتح المجلد',
  'action.retry': 'إعادة المحاولة',
  'action.reload-sora': 'إعادة تحميل Sora',
  'action.reload': 'إعادة تحميل هذه الصفحة',
  'action.open-library': 'فتح المكتبة',
  'action.open-sora': 'فتح Sora',
  'action.allow': 'السماح بالوصول',
  'action.allow-folder': 'السماح بالوصول إلى المجلد',
  'action.choose-folder': 'اختيار مجلد',

  'owner.label': 'مكتبة',
  'owner.unnamed': 'هذا الحساب',
  'owner.workspace': 'في مساحة عمل',

  'choices.summary': 'طرق أخرى للتصدير',
  'choices.lists': 'على عجلة؟ كل ما يعرفه Sora عن مكتبتك، من دون الملفات. يستغرق دقائق.',
  'choices.new': 'ما ليس لديك بعد فقط: لا من تصدير من هذا المتصفح، ولا مما أضفته في المكتبة.',
  'choices.others': 'كل شيء، وكذلك الملفات التي أنشأها آخرون: ما أعجبك، وإعادات مزج منشوراتك.',

  'picking.begin': 'تحديد',
  'picking.save-single': 'حفظ هذا العنصر',
  'picking.how': 'انقر على البطاقات لاختيارها، ومع مفتاح Shift لاختيار كل ما بينها. يبقى اختيارك محفوظًا أثناء التمرير.',
  'picking.no-cards': 'لم يتم التعرف على أي بطاقة في هذه الصفحة. افتح مكتبتك أو مسوداتك أو ملفك الشخصي.',
  'picking.cards': 'بطاقات هذه الصفحة',
  'picking.count':
    '{count, plural, =0 {لم يُحدَّد شيء} zero {لم يُحدَّد شيء} one {عنصر واحد محدد} two {عنصران محددان} few {# عناصر محددة} many {# عنصرًا محددًا} other {# عنصر محدد}}',
  'picking.bytes': '(نحو {bytes})',
  'picking.save': 'حفظ المحدد ({count, number})',
  'picking.all-shown': 'إضافة كل ما هو ظاهر ({count, number})',
  'picking.end': 'إنهاء التحديد',
  'picking.saved': 'محفوظ في تصدير سابق',

  'status.loading': 'يجري التحقق من الحساب المسجَّل دخوله.',
  'status.signed-out': 'لم تسجّل الدخول إلى Sora. سجّل الدخول لتصدير مكتبتك.',
  'status.ready': 'جاهز للتصدير.',
  'status.listing': 'يجري التصدير. ما زال عدّ محتويات مكتبتك جاريًا.',
  'status.fetching': 'يجري تصدير مكتبتك.',
  'status.closing': 'يجري التصدير. يجري إنهاء الجزء الأخير.',
  'status.saving': 'يجري التصدير. يجري حفظ الجزء الأخير في التنزيلات.',
  'status.writing-lists': 'يجري التصدير. تجري كتابة القوائم.',
  'status.waiting': 'يجري التصدير. طلب Sora الانتظار.',
  'status.held-up': 'يجري تصدير ما أُدرج حتى الآن. {what}',
  'status.waits-for-you': 'في انتظارك. {what}',
  'status.paused': 'متوقف مؤقتًا. لا يُجلب شيء إلى أن تستأنف.',
  'status.paused-by': 'متوقف مؤقتًا. {what}',
  'status.complete':
    'اكتمل التصدير: حُفظ {saved, number}، وأخفق {failed, number}، وتُخطّي {skipped, number}{unavailable, plural, =0 {} zero {} one {، ومصدر واحد غير متاح} two {، ومصدران غير متاحين} few {، و# مصادر غير متاحة} many {، و# مصدرًا غير متاح} other {، و# مصدر غير متاح}}',
  'status.complete-empty': '{complete}. لا شيء في هذه المكتبة لتصديره.',
  'status.complete-cancelled': '{complete}. أُلغي قبل النهاية.',
  'status.given-up':
    '{count, plural, zero {لم يبقَ أي جزء دون تسليم.} one {لم يُسلَّم جزء واحد.} two {لم يُسلَّم جزءان.} few {لم تُسلَّم # أجزاء.} many {لم يُسلَّم # جزءًا.} other {لم يُسلَّم # جزء.}}',
  'status.canceling': 'يجري الإلغاء. يجري تسليم ما حُفظ حتى الآن. ألغِ مرة أخرى للتخلي عنه.',
  'status.canceling-held': 'يجري الإلغاء. {what} ألغِ مرة أخرى للتخلي عمّا لم يُسلَّم بعد.',

  'brief.loading': 'يجري التحقق',
  'brief.signed-out': 'لم يُسجَّل الدخول',
  'brief.ready': 'جاهز',
  'brief.paused': 'متوقف مؤقتًا',
  'brief.complete': 'اكتمل',
  'brief.cancelled': 'أُلغي',
  'brief.trouble': 'يحتاج إلى انتباهك',

  'progress.label': 'تقدم التصدير',
  'progress.percent': '{share, number, percent}',
  'progress.counting': 'يجري عدّ محتويات مكتبتك',
  'progress.text': '{share, number, percent}. {saved}',

  'figures.saved': 'حُفظ {saved, number} من {total, number}',
  'figures.saved-so-far': 'حُفظ {saved, number} من {total, number} عُثر عليها حتى الآن',
  'figures.failed': 'أخفق {failed, number}',
  'figures.skipped': 'تُخطّي {skipped, number}',
  'figures.bytes': '{saved} من نحو {total}',
  'figures.left': 'بقي نحو {duration}',
  'figures.parts':
    '{count, plural, zero {لا أجزاء} one {جزء واحد} two {جزآن} few {# أجزاء} many {# جزءًا} other {# جزء}} في التنزيلات',

  'waiting.left': 'يستمر التصدير بعد {duration}.',

  'paused.goes-on': 'يستمر التصدير من تلقاء نفسه حالما يستطيع.',
  'paused.resume': '«استئناف» يحاول على الفور.',

  'cause.detail': 'التفاصيل: {detail}',

  'sources.summary':
    'قُرئ {read, number} من {total, plural, zero {# قائمة} one {قائمة واحدة} two {قائمتين} few {# قوائم} many {# قائمة} other {# قائمة}}',
  'sources.listed':
    '{listed, plural, zero {لا مدخلات} one {مدخل واحد} two {مدخلان} few {# مدخلات} many {# مدخلًا} other {# مدخل}}',

  'ended.title': 'آخر تصدير',
  'ended.where':
    'في التنزيلات: {count, plural, zero {لا أجزاء} one {جزء واحد} two {جزآن} few {# أجزاء} many {# جزءًا} other {# جزء}}، {bytes}.',
  'ended.where-folder': 'في المجلد الذي اخترته، {bytes}:',
  'ended.where-files': 'في التنزيلات، ملفًا ملفًا، {bytes}:',
  'ended.unfound':
    '{count, plural, zero {لا عناصر مختارة غائبة عن} one {عنصر مختار واحد لم يعد في} two {عنصران مختاران لم يعودا في} few {# عناصر مختارة لم تعد في} many {# عنصرًا مختارًا لم تعد في} other {# عنصر مختار لم تعد في}} قوائمك على Sora.',
  'ended.failed':
    '{count, plural, zero {لم يتعذر حفظ أي ملف} one {تعذر حفظ ملف واحد} two {تعذر حفظ ملفين} few {تعذر حفظ # ملفات} many {تعذر حفظ # ملفًا} other {تعذر حفظ # ملف}}:',
  'ended.failure': '{reason}: {count, number}',
  'ended.gone':
    '{count, plural, zero {الأجزاء {numbers} لم تعد} one {الجزء {numbers} لم يعد} two {الجزآن {numbers} لم يعودا} few {الأجزاء {numbers} لم تعد} many {الأجزاء {numbers} لم تعد} other {الأجزاء {numbers} لم تعد}} في التنزيلات. إن كنت قد {count, plural, zero {نقلتها} one {نقلته} two {نقلتهما} few {نقلتها} many {نقلتها} other {نقلتها}} بنفسك فكل شيء على ما يرام. وإلا فيمكن تصدير المحتوى من جديد.',
  'ended.gone-files':
    'ملف واحد منها على الأقل لم يعد في التنزيلات. إن كنت قد نقلت الملفات بنفسك فكل شيء على ما يرام. وإلا فيمكن تصديرها من جديد.',

  'diagnosis.offer':
    'تغيّرت إجابات Sora. يساعد ملف التشخيص على إصلاح ذلك: فيه أسماء الحقول وأنواعها، وليس فيه أي موجّه أو اسم أو رابط. يمكنك إرفاقه ببلاغ.',

  'parts.renamed': 'الجزء {number, number} مكتمل، لكن ليس بالاسم المعطى له. حُفظ باسم',
  'files.renamed': 'ليست كل الملفات بالأسماء المعطاة لها. حُفظ أحدها باسم',

  'ended.report': 'يبيّن الملف report.json في الجزء الأخير ما ينقص وسببه.',
  'ended.report-file': 'يبيّن الملف data/report.json ما ينقص وسببه.',
};
