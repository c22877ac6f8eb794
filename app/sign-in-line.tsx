import Link from 'next/link'
import type { PageVisitor } from '@/lib/server/pages'

/** Who is signed in, and the way to sign in or out; nothing where this server has no sign-in. */
export function SignInLine({ signIn }: { signIn: PageVisitor['signIn'] }) {
  if (signIn.mode === 'off') return null
  return <Link href="/sign-in">{signIn.person ? signIn.person.name : 'Sign in'}</Link>
}
