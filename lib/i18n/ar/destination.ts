import type { Words } from '../translation-types';

/** Arabic words of where exports go. */
export const destination: Words<'destination'> = {
  'destination.label': 'إلى أين يذهب التصدير',
  'destination.summary': 'إلى أين يذهب التصدير: {choice}',
  'destination.zip': 'أجزاء ZIP في التنزيلات',
  'destination.zip.note': 'ملفات قليلة ومرتبة، كل منها مكتمل بذاته. يُفك ضغطها في مجلد واحد.',
  'destination.part-bytes': 'أقصى حجم للجزء',
  'destination.folder': 'مجلد من اختيارك',
  'destination.folder.note':
    'لا حاجة إلى فك الضغط. التصدير اللاحق إلى المجلد نفسه لا يضيف إلا الجديد، أيًّا كان المتصفح.',
  'destination.folder.tab':
    'أبقِ علامة التبويب هذه مفتوحة حتى ينتهي التصدير، أو اختر «السماح عند كل زيارة» حين يسأل المتصفح: فقد يسحب الإذن عند إغلاقها، وعندئذ ينتظرك التصدير.',
  'destination.folder.cannot':
    'لا يسمح هذا المتصفح لأي صفحة بالكتابة في مجلد من اختيارك. يسمح بذلك Chrome وEdge. هنا، فُك ضغط أجزاء ZIP حيث تريدها.',
  'destination.folder.chosen': 'المجلد المختار:',
  'destination.folder.change': 'اختيار مجلد آخر',
  'destination.folder.none': 'لم يُختر مجلد بعد.',
  'destination.files': 'ملفات منفصلة في التنزيلات',
  'destination.files.note':
    'كل ملف تنزيل مستقل، في مجلد داخل التنزيلات، من دون المعرض. إذا كان المتصفح مضبوطًا على السؤال عن مكان حفظ كل ملف، فسيسأل عن كل واحد منها: لا تستطيع الإضافة رؤية ذلك ولا تغييره. أوقف هذا السؤال أولًا في إعدادات التنزيلات.',
};
