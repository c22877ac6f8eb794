/** Longest a browser keeps the cookie; the server decides much earlier whether it still counts. */
const COOKIE_SECONDS = 365 * 86_400

/** `__Host-` cookies need https; over plain http a browser would drop them without a word. */
export function cookieName(https: boolean): string {
  return https ? '__Host-planner' : 'planner'
}

export function sessionCookie(token: string, https: boolean): string {
  return `${cookieName(https)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${COOKIE_SECONDS}${https ? '; Secure' : ''}`
}

export function clearedCookie(https: boolean): string {
  return `${cookieName(https)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${https ? '; Secure' : ''}`
}
