import localFont from 'next/font/local'

/** One humanist sans and one mono, self-hosted (OFL): no third party hears of a visit. */
export const sans = localFont({
  src: [
    { path: './fonts/source-sans-3-latin-wght-normal.woff2', style: 'normal', weight: '200 900' },
    { path: './fonts/source-sans-3-latin-wght-italic.woff2', style: 'italic', weight: '200 900' },
  ],
  variable: '--font-source-sans',
  fallback: ['system-ui', 'sans-serif'],
  preload: false,
})

export const mono = localFont({
  src: './fonts/source-code-pro-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-source-code',
  fallback: ['ui-monospace', 'Menlo', 'monospace'],
  preload: false,
})
