import type { Words } from '../translation-types';

/** Arabic words of the Verify page. */
export const verify: Words<'verify'> = {
  'verify.link': 'التحقق من تصدير',
  'verify.title': 'التحقق من تصدير',
  'verify.intro': 'يتحقق من أن كل ملف في التصدير موجود ومطابق لما حُفظ حتى آخر بت. لا يغادر شيء هذا الجهاز.',
  'verify.ready': 'اختر ما تريد التحقق منه.',
  'verify.drop': 'أفلت هنا كل أجزاء التصدير (ZIP)، أو المجلد الذي فُك ضغطها فيه.',
  'verify.choose-parts': 'اختيار أجزاء ZIP',
  'verify.choose-folder': 'اختيار مجلد',
  'verify.folder-note':
    'قد يسأل المتصفح عند اختيار مجلد عن «رفعه». يُقرأ المجلد فقط، وهنا فقط. يمكن أن يحوي المجلد عدة عمليات تصدير.',
  'verify.again': 'التحقق من غيره',
  'verify.collecting': 'يجري البحث عن عمليات تصدير فيما اخترته.',
  'verify.checking': 'يجري التحقق من {name}.',
  'verify.progress-label': 'تقدم التحقق',
  'verify.progress':
    '{files, number} من {total, plural, zero {# ملف} one {ملف واحد} two {ملفين} few {# ملفات} many {# ملفًا} other {# ملف}}، {done} من {all}',
  'verify.nothing': 'لا يوجد أي تصدير فيما اخترته.',
  'verify.nothing-todo':
    'تحمل الأجزاء أسماء مثل «Sora export 2026-04-20 14-03 - part 001.zip». التصدير المفكوك ضغطه مجلد فيه README.txt وdata.',
  'verify.several':
    '{count, plural, zero {لم يُعثر على عمليات تصدير} one {عُثر على عملية تصدير واحدة} two {عُثر على عمليتي تصدير} few {عُثر على # عمليات تصدير} many {عُثر على # عملية تصدير} other {عُثر على # عملية تصدير}}، السليم منها {intact, number}.',
  'verify.intact':
    'سليم. {files, plural, zero {لا ملفات فيه} one {ملفه الوحيد مطابق لما حُفظ} two {ملفاه مطابقان لما حُفظ} few {كل ملفاته وعددها # مطابقة لما حُفظ} many {كل ملفاته وعددها # مطابقة لما حُفظ} other {كل ملفاته وعددها # مطابقة لما حُفظ}}، {bytes}.',
  'verify.is-damaged': 'تالف: {counted}.',
  'verify.is-incomplete': 'غير كامل: {counted}.',
  'verify.damaged':
    '{count, plural, zero {لا ملفات تالفة} one {ملف تالف واحد} two {ملفان تالفان} few {# ملفات تالفة} many {# ملفًا تالفًا} other {# ملف تالف}}',
  'verify.missing':
    '{count, plural, zero {لا ملفات ناقصة} one {ملف ناقص واحد} two {ملفان ناقصان} few {# ملفات ناقصة} many {# ملفًا ناقصًا} other {# ملف ناقص}}',
  'verify.rest':
    '{files, plural, zero {لا شيء كما حُفظ} one {ملف واحد كما حُفظ} two {ملفان كما حُفظا} few {# ملفات كما حُفظت} many {# ملفًا كما حُفظ} other {# ملف كما حُفظ}}',
  'verify.proof':
    'بصمة SHA-256 لكل ملف هي نفسها التي يسردها التصدير{parts, plural, =0 {} zero {} one {} two {، في جزأين} few {، في # أجزاء} many {، في # جزءًا} other {، في # جزء}}.',
  'verify.no-manifest':
    'قائمته بكل الملفات (manifest-sha256.txt في الجزء الأخير) ليست هنا. لم يمكن التحقق إلا من مقاطع الفيديو والصور، بحسب قوائم الأجزاء الموجودة هنا. اختر كل الأجزاء معًا.',
  'verify.no-manifest-folder':
    'قائمته بكل الملفات (manifest-sha256.txt) ليست هنا. لم يمكن التحقق إلا من مقاطع الفيديو والصور، بحسب قوائمه الأخرى.',
  'verify.missing-parts':
    '{count, plural, zero {الأجزاء} one {الجزء} two {الجزآن} few {الأجزاء} many {الأجزاء} other {الأجزاء}} {numbers}{total, plural, =0 {} zero {} one { من #} two { من #} few { من #} many { من #} other { من #}} {count, plural, zero {ليست} one {ليس} two {ليسا} few {ليست} many {ليست} other {ليست}} هنا. اختر كل الأجزاء معًا، أو فك ضغطها في مجلد واحد.',
  'verify.damaged-files':
    '{count, plural, zero {لا ملفات تالفة} one {ملف تالف واحد} two {ملفان تالفان} few {# ملفات تالفة} many {# ملفًا تالفًا} other {# ملف تالف}}',
  'verify.missing-files':
    '{count, plural, zero {لا ملفات ناقصة} one {ملف ناقص واحد} two {ملفان ناقصان} few {# ملفات ناقصة} many {# ملفًا ناقصًا} other {# ملف ناقص}}',
  'verify.foreign-files':
    '{count, plural, zero {لا ملفات ليست من التصدير} one {ملف واحد ليس من التصدير} two {ملفان ليسا من التصدير} few {# ملفات ليست من التصدير} many {# ملفًا ليست من التصدير} other {# ملف ليست من التصدير}}',
  'verify.strangers':
    '{count, plural, zero {لا ملفات مختارة بلا تصدير} one {ملف مختار واحد لا يتبع أي تصدير} two {ملفان مختاران لا يتبعان أي تصدير} few {# ملفات مختارة لا تتبع أي تصدير} many {# ملفًا مختارًا لا تتبع أي تصدير} other {# ملف مختار لا تتبع أي تصدير}}',
  'verify.more': 'و{count, number} غيرها',
  'verify.in-zip': 'في {zip}.',
  'verify.damage.size': 'أطول أو أقصر مما كان.',
  'verify.damage.sum': 'تغيّر محتواه.',
  'verify.damage.crc': 'محتواه صحيح، لكن ملف ZIP الذي فيه يقول غير ذلك.',
  'verify.damage.unreadable': 'تتعذر قراءته.',
  'verify.unreadable.not-a-zip': 'لم يعد {zip} ملف ZIP. تُعد ملفاته ناقصة.',
  'verify.unreadable.cut-short': '{zip} مبتور، كما يحدث عند انقطاع تنزيل. تُعد ملفاته ناقصة.',
  'verify.unreadable.directory': 'فقد {zip} فهرسه. تُعد ملفاته ناقصة.',

  'repair.offer': 'يستطيع Sora Export جلب هذه الملفات وحدها من جديد. تأتي في تصدير صغير خاص بها.',
  'repair.offer-folder':
    'يستطيع Sora Export جلب هذه الملفات وحدها من جديد إلى المجلد الذي تذهب إليه صادراتك: {folder}.',
  'repair.fetch':
    '{count, plural, zero {لا ملفات لجلبها} one {جلب ملف واحد من جديد} two {جلب ملفين من جديد} few {جلب # ملفات من جديد} many {جلب # ملفًا من جديد} other {جلب # ملف من جديد}}',
  'repair.started': 'يجري جلبها. يبيّن الشريط في صفحة Sora وزر شريط الأدوات كيف يسير الأمر.',
  'repair.busy': 'هناك تصدير آخر جارٍ. أعد المحاولة عندما ينتهي.',
  'repair.lists': 'كل مقاطع الفيديو والصور سليمة. ما تلف أو نقص لا يفعل سوى أن يصفها أو يعرضها.',
  'repair.lists-folder':
    'يستطيع Sora Export كتابته من جديد في المجلد الذي تذهب إليه صادراتك: {folder}. لا يُجلب أي ملف.',
  'repair.lists-write': 'كتابة القوائم من جديد',
  'repair.lists-started': 'تجري كتابة القوائم.',
  'repair.lists-written': 'كُتبت القوائم من جديد. لم يُجلب أي ملف.',
  'repair.lists-export': 'تُفتح مقاطع الفيديو والصور كما كانت. تصدير جديد ينشئ كل ما عدا ذلك من جديد.',
};
