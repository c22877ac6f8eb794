'use client'
import { useEffect, useState } from 'react'
import { BlockView } from '@/components/plan/doc-view'
import { Section } from '@/components/ui/section'
import type { Analysis } from '@/lib/core/analysis'
import type { Block } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import type { StepId } from '@/lib/core/plan/plan'

type Draw = (facts: Facts, analysis: Analysis) => Block[]

/** Steps whose screen does not draw its own numbers. Loaded after the questions, which come first. */
const SECTIONS: Partial<Record<StepId, () => Promise<Draw>>> = {
  legal: () => import('@/lib/steps/legal/section').then((module) => module.legalSection),
  impact: () => import('@/lib/steps/impact/section').then((module) => module.impactFollows),
  rehearsal: () => import('@/lib/steps/rehearsal/section').then((module) => module.rehearsalSection),
}

type Props = { id: StepId; facts: Facts; analysis: Analysis }

/** What the planner worked out from the answers: the same pictures and tables the document prints, live. */
export default function StepResult({ id, facts, analysis }: Props) {
  const [draw, setDraw] = useState<Draw | null>(null)
  useEffect(() => {
    let isHere = true
    void SECTIONS[id]?.().then((loaded) => {
      if (isHere) setDraw(() => loaded)
    })
    return () => {
      isHere = false
    }
  }, [id])
  const blocks = draw?.(facts, analysis) ?? []
  if (blocks.length === 0) return null
  return (
    <Section title="What follows from the answers">
      <div className="doc-section">
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: printed blocks have no identity but their order
          <BlockView key={index} block={block} />
        ))}
      </div>
    </Section>
  )
}
