import type { Facts } from '@/lib/core/facts/facts'
import { upperFirst } from '@/lib/core/first-letter'
import type { Evaluation, PasswordPath } from '@/lib/core/strategy/evaluate'
import { type OptionCell, optionRows } from '@/lib/core/strategy/option-rows'
import { PATH_WORDS } from '@/lib/core/strategy/path-words'

type Props = {
  facts: Facts
  found: Evaluation
  /** Absent for readers and while no path is chosen. */
  onChoose?: (path: PasswordPath) => void
}

/** Both paths side by side: the recommended one as one column from top to bottom, the other just as legible. */
export function OptionTable({ facts, found, onChoose }: Props) {
  const first = found.recommended ?? 'silent'
  const order: PasswordPath[] = [first, first === 'silent' ? 'reset' : 'silent']
  const side = (path: PasswordPath) => (path === found.recommended ? 'pick' : 'alt')
  return (
    <table className="opts">
      <caption className="sr-only">Both password paths for {found.group.name}</caption>
      <thead>
        <tr>
          <td />
          {order.map((path) => (
            <th key={path} scope="col" className={side(path)}>
              {PATH_WORDS[path]}
              <Standing found={found} path={path} onChoose={onChoose} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {optionRows(facts, found).map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            {order.map((path) => (
              <td key={path} className={side(path)} data-label={PATH_WORDS[path]}>
                <CellText value={row[path]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Standing({ found, path, onChoose }: { found: Evaluation; path: PasswordPath; onChoose?: Props['onChoose'] }) {
  const isRecommended = found.recommended === path
  const isChosen = found.chosen === path
  const words = [isRecommended ? 'Recommended' : '', isChosen ? 'chosen' : ''].filter((word) => word !== '').join(', ')
  const canChoose = onChoose !== undefined && !isChosen && found.stops[path].length === 0
  return (
    <>
      {words === '' ? null : <span className="standing">{upperFirst(words)}</span>}
      {found.stops[path].length > 0 ? <span className="standing is-stopped">Not possible as things stand</span> : null}
      {canChoose ? (
        <button type="button" className="link-button standing" onClick={() => onChoose(path)}>
          {isRecommended ? 'Choose this' : 'Choose this instead'}
          <span className="sr-only"> for {found.group.name}</span>
        </button>
      ) : null}
    </>
  )
}

function CellText({ value: { strong, text, isAlarm } }: { value: OptionCell }) {
  if (strong === '') return isAlarm ? <span className="alarm">{text}</span> : text
  return (
    <>
      <b className={isAlarm ? 'alarm' : undefined}>{strong}</b> {text}
    </>
  )
}
