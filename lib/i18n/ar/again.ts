import type { Words } from '../translation-types';

/** Arabic words of what is said before an export starts, and of what a person has already. */
export const again: Words<'again'> = {
  'forecast.new-since': 'الجديد منذ {when}: {count, number}',
  'forecast.more-since': 'الجديد منذ {when}: أكثر من {count, number}',
  'forecast.none-since': 'لا جديد منذ {when}',
  'forecast.none-at-heads': 'لا جديد في المكتبة والمسودات والمنشورات منذ {when}',
  'forecast.missing': 'لم يُحفظ بعد: {count, number}',
  'forecast.none': 'لا جديد',
  'forecast.export-new': 'تصدير الجديد ({count, number})',
  'forecast.items':
    '{count, plural, zero {# عنصر} one {عنصر واحد} two {عنصران} few {# عناصر} many {# عنصرًا} other {# عنصر}}',
  'forecast.about': 'نحو {bytes}',
  'forecast.at-least': '{bytes} على الأقل',
  'forecast.up-to': 'ما يصل إلى {bytes}',
  'forecast.time': 'نحو {duration}',
  'forecast.room':
    'يحتاج أثناء العمل إلى {needed} من المساحة المتاحة في المتصفح ({free})، وإلى {total} في مجلد التنزيلات. لا يخبر المتصفح كم المتاح هناك.',
  'forecast.room-folder':
    'يحتاج إلى {total} حيث يوجد المجلد الذي اخترته، ناقصًا ما فيه بالفعل. لا يخبر المتصفح كم المتاح هناك.',
  'forecast.room-files': 'يحتاج إلى {total} في مجلد التنزيلات. لا يخبر المتصفح كم المتاح هناك.',
  'forecast.tight':
    'يحتاج أثناء العمل إلى {needed} في المتصفح، والمتاح {free}. سيتوقف مؤقتًا عند امتلائه، ويستمر عند توفر مساحة.',
  'have.title': 'ما لديك بالفعل',
  'have.intro':
    'أضف ما صدّرته على جهاز آخر أو حفظته بأداة أخرى. عندها يستثنيه «تصدير الجديد». تُقرأ الملفات فقط، وعلى هذا الجهاز فقط.',
  'have.drop': 'أفلت أو اختر أجزاء ZIP أو مجلد تصدير، أو ملف سجل، أو ما حفظه SoraVault أو Save Sora.',
  'have.choose-files': 'اختيار ملفات',
  'have.choose-folder': 'اختيار مجلد',
  'have.save-history': 'حفظ سجل لجهاز آخر',
  'have.reading': 'تجري قراءة ما اخترته.',
  'have.result':
    '{name}: {count, plural, =0 {لم يُتعرف على أي عنصر} zero {لم يُتعرف على أي عنصر} one {تم التعرف على عنصر واحد} two {تم التعرف على عنصرين} few {تم التعرف على # عناصر} many {تم التعرف على # عنصرًا} other {تم التعرف على # عنصر}}{absent, plural, =0 {} other {، ولم يُعثر على #}}.',
  'have.absent':
    '{count, plural, zero {لا عناصر بلا ملفات} one {عنصر واحد مذكور في القائمة وملفه غير موجود} two {عنصران مذكوران في القائمة وملفاهما غير موجودين} few {# عناصر مذكورة في القائمة وملفاتها غير موجودة} many {# عنصرًا مذكورة في القائمة وملفاتها غير موجودة} other {# عنصر مذكورة في القائمة وملفاتها غير موجودة}}',
  'have.more': 'و{count, number} غيرها',
  'have.other-account': 'هذا من حساب آخر، ويُحتسب لعمليات تصدير ذلك الحساب.',
  'have.nothing': 'لم يُتعرف على شيء فيه.',
  'have.nothing-todo':
    'القائمة وحدها لا تكفي: يجب أن تكون ملفاتها ضمن ما تختاره. تُعرف ملفات الأدوات الأخرى بالمعرّفات الموجودة في أسمائها.',
  'have.added': 'ما أُضيف حتى الآن',
  'have.kept':
    '{kind}، {count, plural, zero {# عنصر} one {عنصر واحد} two {عنصران} few {# عناصر} many {# عنصرًا} other {# عنصر}}، أُضيف: {when}',
  'have.forget': 'نسيان',
  'have.forget-label': 'نسيان {name}',
  'have.kind.export': 'تصدير',
  'have.kind.history': 'سجل',
  'have.kind.soravault': 'SoraVault',
  'have.kind.save-sora': 'Save Sora',
  'have.kind.files': 'ملفات',
  'have.fault.not-a-zip': '{name} ليس ملف ZIP.',
  'have.fault.cut-short': '{name} مبتور، كما يحدث عند انقطاع تنزيل.',
  'have.fault.directory': 'فقد {name} فهرسه.',
  'have.fault.no-list': 'لا يحوي {name} ما يقوله اسمه، أو عُدّل.',
  'have.fault.too-large': '{name} أكبر من أي قائمة في مكتبة.',
  'have.fault.newer': '{name} من إصدار أحدث من Sora Export. حدّث هذا الإصدار أولًا.',
};
