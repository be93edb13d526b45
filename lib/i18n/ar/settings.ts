import type { Words } from '../translation-types';

/** Arabic words of what a person may set. */
export const settings: Words<'settings'> = {
  'settings.title': 'الإعدادات',
  'settings.intro': 'تسري على كل تصدير تبدؤه من الآن فصاعدًا. ويُحفظ كل تغيير فورًا.',
  'settings.kept': 'حُفظ: {what}.',
  'settings.not-kept': 'لم يُحفظ بعد: {what}.',
  'settings.last-list': 'يجب أن تبقى قائمة واحدة.',

  'settings.lists.title': 'ما يُصدَّر',
  'settings.lists.note': 'يمر تصدير الكل، أو تصدير الجديد، بهذه القوائم. أما ما تختاره بنفسك فيُصدَّر أينما كان.',
  'settings.lists': 'القوائم',
  'settings.others': 'الملفات التي أنشأها آخرون',
  'settings.others.note': 'ما أعجبك، وإعادات مزج منشوراتك. وإلا فتذكرها القوائم وتُترك ملفاتها.',

  'settings.archive.title': 'الأرشيف',
  'settings.part-size': 'حجم الجزء',
  'settings.part-size.option': 'حتى {bytes}',
  'settings.part-size.note':
    'تتحول المكتبة الكبيرة إلى عدة ملفات ZIP. حتى 2 غيغابايت يفتحها أي برنامج، وبعض البرامج القديمة لا يقبل أكثر من ذلك.',
  'settings.sidecars': 'ملفات بجانب كل فيديو وصورة',
  'settings.sidecars.note': 'قوائم الأرشيف تضم هذا كله على أي حال. وبهذه الملفات يبقى مع كل فيديو وصورة أينما نقلتهما.',
  'settings.sidecar.json': 'كل ما هو معروف، لبرامج أخرى (\u2066.json\u2069)',
  'settings.sidecar.txt': 'الموجّه وحده، للقراءة (\u2066.txt\u2069)',
  'settings.sidecar.xmp': 'العنوان والموجّه والتاريخ، لبرامج الصور (\u2066.xmp\u2069)',
  'settings.example.video': 'ثعلب من ورق جرائد مطوي',
  'settings.example.image': 'فوانيس في ميناء تحت المطر',
  'settings.example.folder': 'حيوانات',

  'settings.run.title': 'أثناء التصدير',
  'settings.parallelism': 'أقصى عدد من الملفات يُجلب في الوقت نفسه',
  'settings.parallelism.note':
    'يكتشف Sora Export بنفسه أي عدد هو الأسرع، ويقلله عندما يكون Sora مشغولًا. اختر عددًا أقل لتترك متسعًا في اتصالك لأشياء أخرى.',
  'settings.keep-awake': 'إبقاء الحاسوب مستيقظًا أثناء التصدير',
  'settings.keep-awake.note': 'قد تُعتم الشاشة. وقد يدخل الحاسوب في السكون مع ذلك عند إغلاق غطائه.',
  'settings.keep-awake.cannot':
    'لا يسمح هذا المتصفح لأي إضافة بإبقاء الحاسوب مستيقظًا. لتصدير طويل، أوقف السكون في إعدادات نظامك. بعد السكون يستمر التصدير من تلقاء نفسه.',

  'settings.look.title': 'المظهر',
  'settings.theme': 'السمة',
  'settings.theme.system': 'كما في النظام',
  'settings.theme.light': 'فاتحة',
  'settings.theme.dark': 'داكنة',
  'settings.language': 'اللغة',
  'settings.language.system': 'كما في المتصفح',

  'settings.file.title': 'هذه الإعدادات',
  'settings.file.note':
    'خذها في ملف إلى متصفح آخر، أو أعدها إلى قيمها الأولى. لا يحتوي الملف على شيء عنك أو عن مكتبتك.',
  'settings.file.export': 'تصدير الإعدادات',
  'settings.file.import': 'استيراد الإعدادات',
  'settings.file.exported': 'يحفظها المتصفح باسم {file}.',
  'settings.file.imported': 'إعدادات {file} سارية ومحفوظة.',
  'settings.file.too-large': '{file} أكبر من أن يكون ملف إعدادات. لم يتغير شيء.',
  'settings.file.not-settings': '{file} ليس ملف إعدادات من Sora Export. لم يتغير شيء.',
  'settings.file.newer': '{file} من إصدار أحدث من Sora Export. حدّث هذا الإصدار أولًا. لم يتغير شيء.',
  'settings.file.unknown': 'يضبط {file} «{detail}»، ولا يوجد هنا إعداد كهذا. لم يتغير شيء.',
  'settings.file.value': 'يضبط {file} «{detail}» على قيمة غير ممكنة. لم يتغير شيء.',
  'settings.reset': 'إعادة الضبط',
  'settings.reset.ask': 'هل تريد إعادة كل الإعدادات إلى قيمها الأولى؟ تبقى عمليات التصدير والأرشيفات كما هي.',
  'settings.reset.do': 'إعادة ضبط كل الإعدادات',
  'settings.reset.keep': 'الإبقاء عليها',
  'settings.reset.done': 'عادت كل الإعدادات إلى قيمها الأولى.',
};
