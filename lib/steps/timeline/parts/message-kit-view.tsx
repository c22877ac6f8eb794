'use client'
import { useMemo } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import { formatDate } from '@/components/ui/format'
import { usePlan } from '@/lib/client/plan-context'
import type { Facts } from '@/lib/core/facts/facts'
import { lowerFirst } from '@/lib/core/first-letter'
import type { KitText } from '@/lib/core/messages/kit-text'
import { kitMessageId, messageKit } from '@/lib/core/messages/message-kit'
import { lastRowId, rowsOf } from '@/lib/core/plan/list-rows'
import { scopeHas } from '@/lib/core/plan/scope'

/** Every text, closed until wanted, to copy as it is or to take over into step 6 and change there. */
export function MessageKitView({ facts, canEdit }: { facts: Facts; canEdit: boolean }) {
  const { plan } = usePlan()
  const { texts, toTranslate, missing } = useMemo(() => messageKit(facts), [facts])
  const mayTakeOver = canEdit && scopeHas(plan.scope, 'impact')
  return (
    <div className="worked-out">
      <p>
        Written in English from this plan.{' '}
        {toTranslate.length > 0
          ? `To translate: ${toTranslate.join(', ')}.`
          : 'Name the languages in the messages of step 6, and they are listed here.'}{' '}
        {missing.length > 0 ? `Not known yet, in brackets: ${missing.join(', ')}.` : ''}
      </p>
      <div className="mt-4">
        {texts.map((text) => (
          <KitEntry key={text.id} text={text} mayTakeOver={mayTakeOver} />
        ))}
      </div>
    </div>
  )
}

function KitEntry({ text: kit, mayTakeOver }: { text: KitText; mayTakeOver: boolean }) {
  const { title, to, date, when, subject, text, isOwn } = kit
  const day = date ? `${when}, ${formatDate(date)}` : when
  return (
    <Disclosure summary={`${title}: ${date ? formatDate(date) : lowerFirst(when)}`}>
      <p className="quiet small">
        To: {to}. {day}.{isOwn ? ' These are your words from step 6.' : ''}
      </p>
      <p className="mt-3">
        <strong>{subject}</strong>
      </p>
      {text.split('\n\n').map((paragraph) => (
        <p className="mt-2 whitespace-pre-line" key={paragraph}>
          {paragraph}
        </p>
      ))}
      <p className="acts mt-4">
        <CopyButton text={`${subject}\n\n${text}`}>Copy</CopyButton>
        {mayTakeOver && !isOwn ? <TakeOver kit={kit} /> : null}
      </p>
    </Disclosure>
  )
}

/** Into the messages of step 6, where it is edited, commented and dated like the others. */
function TakeOver({ kit }: { kit: KitText }) {
  const { save, draftOf } = usePlan()
  function takeOver() {
    const { messages } = draftOf('impact')
    const id = kitMessageId(kit.id)
    const { to, channel, text, daysBefore } = kit
    const value = { id, who: to, channel, text, ...(daysBefore === null ? {} : { daysBefore }) }
    if (rowsOf(messages).some((row) => row.id === id))
      save('impact', [{ op: 'set', at: ['messages', id, 'text'], value: text }])
    else save('impact', [{ op: 'insert', at: ['messages'], value, after: lastRowId(messages) }])
  }
  return (
    <button type="button" className="btn" onClick={takeOver}>
      Take over into step 6 to change it
    </button>
  )
}
