import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundleFixture } from './bundle-fixture'
import { fallbackFonts } from './fallback-fonts'
import { glyphsOf } from './font-glyphs'
import { PDF_FONTS, readFonts } from './fonts'
import { pdf } from './pdf'

const TO_TEXT = 'pdftotext'
const FONTS = 'pdffonts'

/** "Migration plan" or the like, in the scripts people write their plans in. */
const TEXTS: Record<string, string> = {
  Japanese: '移行計画、パスワードの再設定',
  Chinese: '用户迁移计划，密码重置',
  'traditional Chinese': '使用者遷移計畫與密碼重設',
  Korean: '사용자 마이그레이션 계획',
  Arabic: 'خطة نقل المستخدمين',
  Persian: 'برنامهٔ انتقال کاربران می‌شود',
  Hebrew: 'תוכנית העברת משתמשים',
  Hindi: 'उपयोगकर्ता स्थानांतरण योजना',
  Bengali: 'ব্যবহারকারী স্থানান্তর পরিকল্পনা',
  Tamil: 'பயனர் இடமாற்றத் திட்டம்',
  Telugu: 'వినియోగదారు తరలింపు',
  Kannada: 'ಬಳಕೆದಾರ ವರ್ಗಾವಣೆ',
  Malayalam: 'ഉപയോക്തൃ കൈമാറ്റം',
  Gujarati: 'વપરાશકર્તા સ્થળાંતર',
  Punjabi: 'ਵਰਤੋਂਕਾਰ ਤਬਾਦਲਾ',
  Sinhala: 'පරිශීලක මාරුව',
  Thai: 'แผนการย้ายผู้ใช้',
  Lao: 'ແຜນການຍ້າຍຜູ້ໃຊ້',
  Khmer: 'ផែនការផ្លាស់ទី',
  Burmese: 'အသုံးပြုသူ ပြောင်းရွှေ့မှု',
  Amharic: 'የተጠቃሚ ሽግግር',
  Armenian: 'Օգտատերերի տեղափոխում',
  Georgian: 'მომხმარებლების გადატანა',
  Ukrainian: 'План перенесення користувачів',
  Greek: 'Σχέδιο μετάβασης χρηστών',
  Vietnamese: 'Kế hoạch di chuyển người dùng',
}

const own = new Set(glyphsOf(readFonts(PDF_FONTS)[0] ?? new Uint8Array()).keys())

for (const [language, text] of Object.entries(TEXTS)) {
  test(`${language} has a font for every character`, () => {
    const missing = [...text].filter((char) => !own.has(char.codePointAt(0) ?? 0) && !/\p{Cf}/u.test(char))
    const cuts = fallbackFonts(missing).map(({ files }) => readFonts(files))
    for (const weight of [0, 1]) {
      const shown = new Set(cuts.flatMap((cut) => [...glyphsOf(cut[weight] ?? new Uint8Array()).keys()]))
      expect(missing.filter((char) => !shown.has(char.codePointAt(0) ?? 0))).toEqual([])
    }
  })
}

test('an ideograph is drawn as its neighbours write it, and a Latin plan reads no further font', () => {
  expect(fallbackFonts([])).toEqual([])
  expect(fallbackFonts(['移', 'パ']).map(({ family }) => family)).toEqual(['Noto Sans Japanese', 'Noto Sans S Chinese'])
  expect(fallbackFonts(['移']).map(({ family }) => family)).toEqual(['Noto Sans S Chinese'])
  expect(fallbackFonts(['🦊'])).toEqual([])
})

function hasTool(): boolean {
  try {
    execFileSync(TO_TEXT, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test.skipIf(!hasTool())(
  'every script stands in the PDF as text, and what no font shows is named (needs pdftotext)',
  async () => {
    const bundle = bundleFixture()
    const lines = Object.values(TEXTS)
    const doc = {
      ...bundle.doc,
      sections: [
        {
          id: 'data',
          number: 2,
          title: '移行計画',
          blocks: [{ kind: 'list' as const, ordered: false, items: [...lines, '🦊'] }],
        },
      ],
    }
    const bytes = await pdf.render({ ...bundle, doc })
    const file = join(mkdtempSync(join(tmpdir(), 'plan-')), 'plan.pdf')
    writeFileSync(file, bytes)
    const text = execFileSync(TO_TEXT, ['-layout', file, '-'], { encoding: 'utf8' })
    for (const line of [
      '移行計画、パスワードの再設定',
      '用户迁移计划，密码重置',
      '사용자 마이그레이션 계획',
      'Օգտատերերի տեղափոխում',
    ]) {
      expect(text).toContain(line)
    }
    const fonts = execFileSync(FONTS, [file], { encoding: 'utf8' })
    for (const name of ['NotoNaskhArabic', 'NotoSansHebrew', 'NotoSansDevanagari', 'NotoSansThai', 'NotoSansKhmer']) {
      expect(fonts).toContain(name)
    }
    expect(text).toContain('U+1F98A')
    expect(text).not.toContain('U+79FB')
  },
)
