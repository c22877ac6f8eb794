'use client'
import './globals.css'

/** Replaces the whole page when even the frame fails, so it leans on nothing but the style sheet. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="message-page">
          <h1>The planner could not be shown</h1>
          <p>Something went wrong on our side. Your answers are saved; nothing was lost.</p>
          <p>
            <button type="button" className="btn primary" onClick={() => retry()}>
              Try again
            </button>
          </p>
        </main>
      </body>
    </html>
  )
}
