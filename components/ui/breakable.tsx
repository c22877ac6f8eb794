import { Fragment } from 'react'

/** After what parts the words of a name: dots, underscores, colons, slashes, commas, and before the hump of a camel. */
const JOINTS = /(?<=[._:/,@-])(?=[^._:/,@\s-])|(?<=[a-z0-9])(?=[A-Z])/
/** Shorter names have room everywhere. */
const LONG = 18

/** A technical name that breaks between its words where a line is too short for it, and inside a word only if it must. */
export function Breakable({ text }: { text: string }) {
  if (text.length < LONG) return text
  return text.split(JOINTS).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text are their places
    <Fragment key={i}>
      {i > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ))
}
