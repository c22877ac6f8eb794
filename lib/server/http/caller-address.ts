/**
 * The caller's address for limits: the socket's, unless that is a proxy we were told to trust. Then the last address in
 * X-Forwarded-For that is not itself such a proxy: what stands further left the caller could have written.
 */
export function callerAddress(
  socket: string | undefined,
  forwarded: string | undefined,
  trusted: ReadonlySet<string>,
): string {
  const from = plain(socket ?? 'unknown')
  if (!trusted.has(from)) return from
  const hops = (forwarded ?? '')
    .split(',')
    .map((hop) => plain(hop.trim()))
    .filter(Boolean)
  return hops.findLast((hop) => !trusted.has(hop)) ?? from
}

/** IPv4 as a dual-stack socket writes it. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '')
}
