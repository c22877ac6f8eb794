import { BlockView } from '@/components/plan/doc-view'
import { formatDate } from '@/components/ui/format'
import type { Doc } from '@/lib/core/doc'
import { analyse } from '@/lib/plan/analyse'
import { report } from '@/lib/plan/report/report'
import { samplePlan } from '@/lib/plan/sample/sample-plan'

let drawn: Doc | null = null

/** Drawn once a day: the sample is the same for everybody, and judging it takes a moment. */
function sampleDoc(): Doc {
  const today = new Date().toISOString().slice(0, 10)
  if (drawn?.date !== today) {
    const plan = samplePlan()
    const { facts, analysis } = analyse(plan, today)
    drawn = report(plan, facts, analysis)
  }
  return drawn
}

/** What comes out at the end: the summary of the sample plan, as a sheet of paper. A picture, not to be read by machines. */
export function SampleSheet() {
  const doc = sampleDoc()
  const summary = doc.sections[0]
  return (
    <div className="sample-sheet" aria-hidden="true" inert>
      <div className="sheet">
        <p className="flex justify-between text-ink-3">
          <span>{doc.title}</span>
          <span>{formatDate(doc.date)}</span>
        </p>
        <p className="sheet-title">{summary?.title}</p>
        <div className="doc-section">
          {summary?.blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a printed page has no identity but its order
            <BlockView key={index} block={block} />
          ))}
        </div>
      </div>
    </div>
  )
}
