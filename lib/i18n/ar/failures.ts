import type { Words } from '../translation-types';

/** Arabic words of what may go wrong. */
export const failures: Words<'failures'> = {
  'failure.signed-out.what': 'لم تسجّل الدخول إلى Sora.',
  'failure.signed-out.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.signed-out.todo': 'سجّل الدخول في صفحة Sora.',
  'failure.token-ended.what': 'انتهت صلاحية تصريح Sora لهذا المتصفح.',
  'failure.token-ended.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.token-ended.todo':
    'أعد تحميل علامة تبويب Sora للحصول على تصريح جديد. أكمل أولًا ما تكتبه فيها. إن لم تكن أي منها مفتوحة، فستُفتح واحدة.',
  'failure.other-account.what': 'سُجّل الدخول إلى Sora بحساب آخر.',
  'failure.other-account.safe': 'كل الملفات المحفوظة حتى الآن باقية، وليس بينها شيء من الحساب الآخر.',
  'failure.other-account.todo': 'سجّل الدخول إلى الحساب الذي يخصه هذا التصدير.',
  'failure.other-workspace.what': '‏Sora مفتوح في مساحة عمل أخرى من حسابك.',
  'failure.other-workspace.safe': 'كل الملفات المحفوظة حتى الآن باقية، وليس بينها شيء من مساحة العمل الأخرى.',
  'failure.other-workspace.todo': 'انتقل إلى مساحة العمل أو الحساب الشخصي الذي يخصه هذا التصدير.',
  'failure.workspace-refused.what': 'لا يفتح Sora هذا القسم من الموقع لمساحة عملك.',
  'failure.workspace-refused.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.workspace-refused.todo': 'اسأل من يدير مساحة العمل. إن كانت مكتبتك في حسابك الشخصي، فانتقل إليه.',
  'failure.site-changed.what': 'أجاب Sora بطريقة لا يفهمها هذا الإصدار.',
  'failure.site-changed.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.site-changed.todo': 'ابحث عن تحديث لإضافة Sora Export.',
  'failure.site-refused.what': 'يرفض Sora الإجابة.',
  'failure.site-refused.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.site-refused.todo': 'افتح صفحة Sora وانتظر حتى تعرض مكتبتك. قد تسألك إن كنت إنسانًا.',
  'failure.site-busy.what': '‏Sora مشغول جدًا فلا يستطيع الإجابة.',
  'failure.site-busy.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.site-busy.todo': 'أمهله بضع دقائق.',
  'failure.no-access.what': 'لا يفتح Sora هذا القسم من الموقع لحسابك أو بلدك.',
  'failure.no-access.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.no-access.todo': 'تحقق في صفحة Sora مما إذا كان بإمكانك فتحه هناك.',
  'failure.not-found.what': 'يقول Sora إن هذا غير موجود.',
  'failure.not-found.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.not-found.todo': 'تحقق في صفحة Sora مما إذا كان لا يزال هناك.',
  'failure.offline.what': 'لا يوجد اتصال بـ Sora.',
  'failure.offline.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.offline.todo': 'تحقق من اتصالك بالإنترنت.',
  'failure.link-expired.what': 'لم يعد رابط Sora إلى أحد الملفات صالحًا.',
  'failure.link-expired.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.link-expired.todo': 'أعد المحاولة: ستُطلب روابط جديدة.',
  'failure.media-gone.what': 'لم يعد أحد الملفات لدى Sora.',
  'failure.media-gone.safe': 'كل الملفات الأخرى باقية.',
  'failure.media-gone.todo': 'تحقق في صفحة Sora مما إذا كان لا يزال يعمل هناك.',
  'failure.media-refused.what': 'رفض Sora إعطاء أحد الملفات.',
  'failure.media-refused.safe': 'كل الملفات الأخرى باقية.',
  'failure.media-refused.todo': 'أعد المحاولة لاحقًا.',
  'failure.media-elsewhere.what': 'يحفظ Sora ملفاته على خادم آخر لا يحق لـ Sora Export أن يسأله بعد.',
  'failure.media-elsewhere.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.media-elsewhere.todo':
    'اسمح بالقراءة من blob.core.windows.net، وهو التخزين المعروف أن Sora يستخدمه. لا يُرسل إليه شيء. تُحفظ الملفات الأخرى في هذه الأثناء. ومن دون ذلك تُترك هذه الملفات في النهاية إن كانت قليلة.',
  'failure.media-damaged.what': 'وصل أحد الملفات تالفًا.',
  'failure.media-damaged.safe': 'تُرك هذا الملف. كل الملفات الأخرى باقية.',
  'failure.media-damaged.todo': 'أعد المحاولة: سيُطلب الملف مرة أخرى.',
  'failure.no-permission.what': 'لم يعد يحق لـ Sora Export القراءة من Sora.',
  'failure.no-permission.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.no-permission.todo': 'اسمح بذلك من جديد، هنا أو في قائمة إضافات المتصفح، ثم أعد تحميل صفحات Sora المفتوحة.',
  'failure.no-room.what': 'لم تبقَ مساحة على هذا الجهاز.',
  'failure.no-room.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.no-room.todo':
    '{needed, select, unknown {وفّر بعض المساحة على القرص.} other {وفّر ما لا يقل عن {needed} من مساحة القرص.}}',
  'failure.save-failed.what':
    '{saved, select, part {لم يستطع المتصفح حفظ أحد الأجزاء في التنزيلات.} other {لم يستطع المتصفح حفظ أحد الملفات في التنزيلات.}}',
  'failure.save-failed.safe':
    '{saved, select, part {يبقى الجزء في المتصفح إلى أن يمكن حفظه.} other {كل الملفات المحفوظة حتى الآن باقية.}}',
  'failure.save-failed.todo': 'تحقق من أن مجلد التنزيلات قابل للكتابة وفيه مساحة.',
  'failure.save-cancelled.what':
    '{saved, select, part {لم يُحفظ أحد الأجزاء لأن تنزيله أُلغي.} other {لم يُحفظ أحد الملفات لأن تنزيله أُلغي.}}',
  'failure.save-cancelled.safe':
    '{saved, select, part {يبقى الجزء في المتصفح. لا يُحاوَل شيء قبل أن تطلب ذلك.} other {كل الملفات المحفوظة حتى الآن باقية. لا يُحاوَل شيء قبل أن تطلب ذلك.}}',
  'failure.save-cancelled.todo':
    '«استئناف» يحفظه من جديد. إن سأل المتصفح عن المكان، فاختر مكانًا، أو أوقف هذا السؤال في إعدادات التنزيلات.',
  'failure.save-no-room.what':
    '{saved, select, part {لا توجد مساحة لأحد الأجزاء في التنزيلات.} other {لا توجد مساحة لأحد الملفات في التنزيلات.}}',
  'failure.save-no-room.safe':
    '{saved, select, part {يبقى الجزء في المتصفح إلى أن يمكن حفظه.} other {كل الملفات المحفوظة حتى الآن باقية.}}',
  'failure.save-no-room.todo':
    '{needed, select, unknown {وفّر بعض المساحة على قرص مجلد التنزيلات.} other {وفّر ما لا يقل عن {needed} على قرص مجلد التنزيلات.}}',
  'failure.save-paused.what':
    '{saved, select, part {تنزيل أحد الأجزاء متوقف مؤقتًا.} other {تنزيل أحد الملفات متوقف مؤقتًا.}}',
  'failure.save-paused.safe':
    '{saved, select, part {يبقى الجزء في المتصفح إلى أن يُحفظ.} other {كل الملفات المحفوظة حتى الآن باقية.}}',
  'failure.save-paused.todo': 'استأنفه في قائمة تنزيلات المتصفح.',
  'failure.save-asks.what':
    '{saved, select, part {يسأل المتصفح أين يُحفظ أحد الأجزاء.} other {يسأل المتصفح أين يُحفظ أحد الملفات.}}',
  'failure.save-asks.safe':
    '{saved, select, part {يبقى الجزء في المتصفح إلى أن يُحفظ.} other {كل الملفات المحفوظة حتى الآن باقية.}}',
  'failure.save-asks.todo':
    'اختر مكانًا في نافذته. كي لا يسأل مرة أخرى، أوقف هذا السؤال في إعدادات التنزيلات في المتصفح.',
  'failure.save-held.what':
    '{saved, select, part {يحتجز المتصفح أحد الأجزاء ويسأل عن إبقائه.} other {يحتجز المتصفح أحد الملفات ويسأل عن إبقائه.}}',
  'failure.save-held.safe':
    '{saved, select, part {يبقى الجزء في المتصفح إلى أن يُحفظ.} other {كل الملفات المحفوظة حتى الآن باقية.}}',
  'failure.save-held.todo':
    '{saved, select, part {اختر إبقاءه في قائمة تنزيلات المتصفح: فيه ملفاتك أنت.} other {اختر إبقاءه في قائمة تنزيلات المتصفح: فهو ملفك أنت.}}',
  'failure.no-folder.what': 'لم يُختر مجلد للتصدير إليه.',
  'failure.no-folder.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.no-folder.todo': 'اختر مجلدًا في المكتبة، أو مكانًا آخر للتصدير.',
  'failure.folder-not-allowed.what':
    'لا يُسمح لـ Sora Export بالكتابة في المجلد الذي اخترته: تسأل المتصفحات عن ذلك من جديد.',
  'failure.folder-not-allowed.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.folder-not-allowed.todo':
    'اسمح بذلك في المكتبة. خيار «السماح عند كل زيارة»، حيث يتيحه المتصفح، يغني عن السؤال بعد ذلك.',
  'failure.folder-gone.what': 'المجلد الذي اخترته غير موجود.',
  'failure.folder-gone.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.folder-gone.todo':
    'أعده إلى مكانه، أو صِل القرص الذي هو عليه. يمكنك أيضًا اختيار مجلد آخر في المكتبة: ما ينقص فيه يُجلب من جديد.',
  'failure.folder-full.what': 'لم تبق مساحة حيث يوجد المجلد الذي اخترته.',
  'failure.folder-full.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.folder-full.todo':
    '{needed, select, unknown {وفّر بعض المساحة على قرصه.} other {وفّر ما لا يقل عن {needed} على قرصه.}}',
  'failure.folder-failed.what': 'تعذّر على المتصفح الكتابة في المجلد الذي اخترته.',
  'failure.folder-failed.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.folder-failed.todo': 'تحقق من أن الكتابة في المجلد ممكنة، ومن أن لا برنامج آخر يستخدم ملفاته.',
  'failure.store-newer.what': 'أنشأ إصدار أحدث مخزن Sora Export.',
  'failure.store-newer.safe': 'لم يتغير فيه شيء، وما صدّرته لم يتأثر.',
  'failure.store-newer.todo':
    'ثبّت أحدث إصدار من Sora Export فوق هذا الإصدار، فهو يتابع العمل به. لا تُزل الإضافة: ستُحذف الأجزاء المكتملة التي لم تصل بعد إلى التنزيلات.',
  'failure.store-damaged.what': 'لا يحتوي مخزن Sora Export على ما ينبغي.',
  'failure.store-damaged.safe': 'لم يتغير فيه شيء ولم يُحذف منه شيء، وما صدّرته لم يتأثر.',
  'failure.store-damaged.todo':
    'يُرجى الإبلاغ عن ذلك مع التفاصيل أدناه، وانتظار تحديث إن أمكن. إزالة Sora Export ثم تثبيته من جديد تبدأ من الصفر، لكنها تحذف الأجزاء المكتملة التي لم تصل بعد إلى التنزيلات.',
  'failure.store-broken.what': 'لا يفتح المتصفح مخزن Sora Export.',
  'failure.store-broken.safe': 'ما صدّرته لم يتأثر.',
  'failure.store-broken.todo':
    'أعد تشغيل المتصفح. إن لم يُجدِ ذلك، فتحقق من أن القرص ليس ممتلئًا. لا تُزل Sora Export: ستُحذف الأجزاء المكتملة التي لم تصل بعد إلى التنزيلات.',
  'failure.export-damaged.what': 'كانت السجلات الخاصة بهذا التصدير تالفة، فتعذّر أن يستمر كما كان.',
  'failure.export-damaged.safe': 'كل الملفات المحفوظة والأجزاء المكتملة باقية. تُنقل الأجزاء المكتملة إلى التنزيلات.',
  'failure.export-damaged.todo': 'ابدأ تصديرًا جديدًا للحصول على ما ينقص. إن تكرر ذلك، فيُرجى الإبلاغ عنه.',
  'failure.no-fetcher.what': 'لا يبدأ الجزء الذي يجلب الملفات في Sora Export.',
  'failure.no-fetcher.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.no-fetcher.todo': 'أعد تشغيل المتصفح. إن لم يُجدِ ذلك، فيُرجى الإبلاغ عنه.',
  'failure.too-large.what': 'هذا أكثر من أن يُحفظ دفعة واحدة.',
  'failure.too-large.safe': 'لم يتغير شيء.',
  'failure.too-large.todo': 'حدّد عددًا أقل، أو صدّره على أجزاء.',
  'failure.nothing-left.what': 'لم يبقَ سجل لما كان سيُصدَّر من جديد.',
  'failure.nothing-left.safe': 'ما صدّرته لم يتأثر.',
  'failure.nothing-left.todo': '«تصدير الكل» يجلب كل ما لا يزال لدى Sora.',
  'failure.not-there.what': 'لا يستجيب Sora Export.',
  'failure.not-there.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.not-there.todo': 'أعد المحاولة. إن لم يُجدِ ذلك، فأعد تشغيل المتصفح.',
  'failure.not-allowed.what': 'لا يحق لهذه الصفحة أن تعطي أوامر لـ Sora Export.',
  'failure.not-allowed.safe': 'لم يتغير شيء.',
  'failure.not-allowed.todo': 'استخدم زر الإضافة في شريط أدوات المتصفح.',
  'failure.bad-message.what': 'جزآن من Sora Export لا يفهم أحدهما الآخر.',
  'failure.bad-message.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.bad-message.todo': 'أعد تشغيل المتصفح، ليكون كلاهما من الإصدار نفسه.',
  'failure.extension-updated.what': 'حُدّث Sora Export بينما كانت هذه الصفحة مفتوحة.',
  'failure.extension-updated.safe': 'يستمر التصدير الجاري.',
  'failure.extension-updated.todo': 'أعد تحميل الصفحة لوصلها من جديد.',
  'failure.bug.what': 'حدث خطأ غير متوقع.',
  'failure.bug.safe': 'كل الملفات المحفوظة حتى الآن باقية.',
  'failure.bug.todo': 'إن تكرر ذلك، فيُرجى الإبلاغ عنه مع التفاصيل أدناه.',
};
