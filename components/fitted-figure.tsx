'use client'
import { useMemo } from 'react'
import { useWidth } from '@/components/ui/use-width'
import type { Figure } from '@/lib/core/figures/figure'
import { FigureView } from './figure-view'

/** Draws a figure anew for the width there is, so that a narrow page gets its own drawing and never a scaled one. */
export function FittedFigure({ draw, most }: { draw(width: number): Figure | null; most: number }) {
  const { ref, width } = useWidth<HTMLDivElement>(most)
  const figure = useMemo(() => draw(Math.min(most, width)), [draw, most, width])
  return <div ref={ref}>{figure ? <FigureView figure={figure} /> : null}</div>
}
