import { openApi } from '@/lib/api/open-api'

/** The API described for programs; made once, it changes only with the code. */
const DOCUMENT = JSON.stringify(openApi())

export function GET(): Response {
  return new Response(DOCUMENT, { headers: { 'content-type': 'application/json' } })
}
