/** No draft, however odd, keeps a format from being printed: the draft of a plan accepts anything that parses. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftArbitrary } from '@/lib/plan/draft-arbitrary'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { STEPS } from '@/lib/steps'
import { bundleOf } from './bundle-of'
import { ExportRefused } from './export-refused'
import { EXPORTERS } from './index'

const drafts = fc.record(Object.fromEntries(STEPS.map((step) => [step.id, fc.option(draftArbitrary(step.questions))])))

// The mail carries the package and the letter: both are here.
for (const exporter of EXPORTERS.filter(({ id }) => id !== 'eml')) {
  const isSlow = ['pdf', 'docx', 'workbook', 'zip'].includes(exporter.id)
  test(`${exporter.id} survives any draft`, async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async (answers) => {
        const plan = samplePlan()
        // A step left out keeps the sample's answers, so that odd drafts meet sound ones.
        for (const [id, draft] of Object.entries(answers)) {
          if (draft) plan.answers[id as keyof typeof plan.answers] = draft as never
        }
        const bytes = await exporter.render(bundleOf(plan, SAMPLE_TODAY)).catch((error: unknown) => {
          if (error instanceof ExportRefused) return new Uint8Array(1)
          throw error
        })
        expect(bytes.byteLength).toBeGreaterThan(0)
      }),
      { numRuns: isSlow ? 5 : 40 },
    )
  }, 120_000)
}
