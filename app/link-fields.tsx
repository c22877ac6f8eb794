'use client'
import type { Problem } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import type { LinkSecret } from '@/lib/client/link-secret'

type Props = {
  link: LinkSecret
  /** Name of whoever signed in. */
  person: string | null
  problems: readonly Problem[]
}

/** What a link may lack: the code a mail program cut off, and the name of somebody who did not sign in. */
export function LinkFields({ link: { secret, code, setCode, name, setName }, person, problems }: Props) {
  return (
    <>
      {secret === '' ? (
        <TextField
          id="code"
          label="Access code"
          hint="The part of your link after the # sign. Your mail program cut it off."
          autoComplete="off"
          spellCheck={false}
          value={code}
          error={problems.find((problem) => problem.id === 'code')?.message}
          onChange={(event) => setCode(event.target.value.replace(/^.*#/, ''))}
        />
      ) : null}
      {person === null ? (
        <TextField
          id="name"
          label="Your name"
          hint="Shown beside what you change, as not verified. You may leave it empty."
          className="middle"
          autoComplete="name"
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      ) : null}
    </>
  )
}
