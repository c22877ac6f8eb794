/** A refusal at the server's edge: a status, a stable code and a sentence that says what happened and what to do. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message)
  }
}

/** As RFC 9457 has it. */
export function problemResponse(error: HttpError): Response {
  const body = {
    type: 'about:blank',
    status: error.status,
    code: error.code,
    title: error.message,
    detail: error.message,
  }
  return new Response(JSON.stringify(body), {
    status: error.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...error.headers },
  })
}
