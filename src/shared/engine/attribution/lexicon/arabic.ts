import { family } from './family.ts'
import type { Lexicon } from './lexicon.ts'

const list = (text: string): string[] => text.trim().split(/\s+/)

/**
 * A starter lexicon for Arabic. Verbs are given in the third person past; `irregular` lists every further form that
 * is read (feminine, plural, present). Links are the particles that open what is said.
 */
export const arabic: Lexicon = {
  language: 'ar',
  version: 1,
  families: [
    family('neutral', 'فعل نقل محايد: تحقق من القائل ومن أن الكلام كلامه.', {
      verbs: `
        قال: clause quote
        أضاف: clause quote
        أعلن: clause quote object
        ذكر: clause quote
        صرح: clause quote
        أوضح: clause quote
        أشار: clause / إلى
        أفاد: clause quote
        كتب: clause quote
        أخبر: tell
        أبلغ: tell
        تابع: quote clause
        أكد: clause quote object
        بين: clause
        لفت: clause / إلى
        سأل: quote
        أجاب: quote
        رد: quote
        نقل: clause
      `,
      nouns: '',
    }),
    family('loaded', 'فعل محمّل: قد يكون «قال» أعدل.', {
      verbs: `
        زعم: clause quote
        ادعى: clause quote
        اعترف: clause / ب
        أقر: clause / ب
        شدد: clause / على
        حذر: clause / من
      `,
      nouns: '',
    }),
    family('accuse', 'اتهام: من يتهم من، وبأي دليل، وهل رد الطرف الآخر؟', {
      verbs: `
        اتهم: object
        حمل: object
        أدان: object
        انتقد: object
        ندد: / ب
        استنكر: object
      `,
      nouns: '',
    }),
    family('deny', 'نفي: يجب أن يُقرأ ما نُفي.', {
      verbs: `
        نفى: clause object
        رفض: object clause
        كذب: object
        فند: object
      `,
      nouns: '',
    }),
    family('directive', 'أمر أو طلب منقول: تحقق ممن وُجه ولمن.', {
      verbs: `
        دعا: / إلى
        طالب: / ب
        حث: / على
        ناشد: object
        أمر: / ب
      `,
      nouns: '',
    }),
    family('pledge', 'وعد أو اتفاق منقول: تحقق من الصيغة.', {
      verbs: `
        تعهد: / ب
        وعد: / ب
        هدد: / ب
        اتفق: / على
      `,
      nouns: '',
    }),
    family('position', 'موقف: الصياغة للكاتب.', {
      verbs: `
        أعرب: / عن
        عبر: / عن
        رحب: / ب
        أيد: object
      `,
      nouns: '',
    }),
    family('cognition', 'ظن منقول: من أين يُعرف؟', {
      verbs: `
        اعتقد: clause
        رأى: clause
        توقع: clause object
        اعتبر: clause
      `,
      nouns: '',
    }),
    family('responsibility', 'تبنٍّ للمسؤولية: من أعلن، وأين، ومن يؤكده؟', {
      verbs: 'تبنى: object',
      nouns: '',
    }),
  ],
  irregular: {
    قال: list('قالت قالوا يقول تقول يقولون قائلا قائلة'),
    أضاف: list('أضافت أضافوا يضيف تضيف مضيفا مضيفة'),
    أعلن: list('أعلنت أعلنوا يعلن تعلن'),
    ذكر: list('ذكرت ذكروا يذكر تذكر'),
    صرح: list('صرحت صرحوا يصرح'),
    أوضح: list('أوضحت أوضحوا يوضح موضحا موضحة'),
    أشار: list('أشارت أشاروا يشير تشير مشيرا مشيرة'),
    أفاد: list('أفادت أفادوا يفيد تفيد'),
    كتب: list('كتبت كتبوا'),
    أخبر: list('أخبرت أخبروا'),
    أبلغ: list('أبلغت أبلغوا'),
    تابع: list('تابعت متابعا'),
    أكد: list('أكدت أكدوا يؤكد تؤكد مؤكدا مؤكدة'),
    لفت: list('لفتت لافتا'),
    سأل: list('سألت'),
    أجاب: list('أجابت'),
    رد: list('ردت'),
    نقل: list('نقلت'),
    زعم: list('زعمت زعموا يزعم تزعم'),
    ادعى: list('ادعت ادعوا يدعي'),
    اعترف: list('اعترفت'),
    أقر: list('أقرت'),
    شدد: list('شددت مشددا مشددة'),
    حذر: list('حذرت حذروا محذرا محذرة'),
    اتهم: list('اتهمت اتهموا يتهم تتهم'),
    حمل: list('حملت'),
    أدان: list('أدانت يدين تدين'),
    انتقد: list('انتقدت انتقدوا'),
    ندد: list('نددت'),
    استنكر: list('استنكرت'),
    نفى: list('نفت نفوا ينفي تنفي نافيا'),
    رفض: list('رفضت رفضوا يرفض ترفض'),
    دعا: list('دعت دعوا يدعو تدعو'),
    طالب: list('طالبت طالبوا يطالب تطالب'),
    حث: list('حثت'),
    ناشد: list('ناشدت'),
    تعهد: list('تعهدت تعهدوا'),
    وعد: list('وعدت'),
    هدد: list('هددت هددوا'),
    اتفق: list('اتفقت اتفقوا'),
    أعرب: list('أعربت أعربوا معربا'),
    عبر: list('عبرت'),
    رحب: list('رحبت'),
    أيد: list('أيدت'),
    اعتقد: list('يعتقد تعتقد'),
    رأى: list('رأت يرى ترى'),
    توقع: list('توقعت يتوقع'),
    اعتبر: list('اعتبرت يعتبر تعتبر'),
    تبنى: list('تبنت'),
  },
  verbs: [],
  hedges: list('يزعم المزعوم المزعومة المفترض يُعتقد ربما قد'),
  words: {
    documents: list(
      'تقرير التقرير تقارير بيان البيان صحيفة الصحيفة وكالة الوكالة قناة القناة موقع إذاعة دراسة وثيقة وثائق رسالة',
    ),
    mediaNames: list('رويترز الجزيرة العربية أسوشيتد فرانس'),
    anonymous: list(
      'مصدر مصادر مسؤول مسؤولون مسؤولين دبلوماسي دبلوماسيون شهود مراقبون محللون خبراء متحدث المتحدث ناطق الناطق',
    ),
    groups: list('سكان متظاهرون محتجون ناشطون معارضون مسلحون نواب أهالي'),
    spokespeople: list('متحدث المتحدث ناطق الناطق متحدثة المتحدثة'),
    titles: list(
      'الرئيس رئيس الوزير وزير الأمير الملك الشيخ السيد السيدة الدكتور الدكتورة اللواء العميد العقيد النائب السفير المدير مدير الأمين الخارجية الداخلية الدفاع الوزراء العام الجنرال',
    ),
    organisations: list(
      'وزارة الوزارة حكومة الحكومة الجيش جيش حركة الحركة منظمة المنظمة شركة الشركة حزب الحزب مجلس المجلس هيئة الهيئة لجنة اللجنة الشرطة جماعة الجماعة تنظيم التنظيم كتائب جبهة الجبهة السلطات',
    ),
    places: list(
      'إيران باكستان مصر سوريا العراق لبنان فرنسا روسيا الصين طهران واشنطن موسكو القاهرة بغداد دمشق إسرائيل تركيا السعودية',
    ),
    responsibleGroups: list('جماعة تنظيم حركة كتائب جبهة جيش لواء'),
    attacks: list('الهجوم هجوم التفجير تفجير العملية عملية مسؤولية مسؤوليته مسؤوليتها المسؤولية'),
    femaleNames: [],
    maleNames: [],
  },
}
