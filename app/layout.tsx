import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { mono, sans } from '@/components/ui/typeface'
import { themeForPage } from '@/lib/server/pages'

export const metadata: Metadata = {
  title: { default: 'Asgardeo Migration Planner', template: '%s: Asgardeo Migration Planner' },
  description: 'Plan the move of your users to Asgardeo, prove it on real data in your browser, hand over one request.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf9f5' },
    { media: '(prefers-color-scheme: dark)', color: '#141716' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await themeForPage()
  return (
    <html
      lang="en"
      data-theme={theme ?? undefined}
      className={`${sans.variable} ${mono.variable}`}
      suppressHydrationWarning
    >
      <body>{children}</body>
    </html>
  )
}
