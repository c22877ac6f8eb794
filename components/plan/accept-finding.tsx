import { GiveReason } from './give-reason'

type Props = { finding: string; accept(finding: string, reason: string): Promise<string | null> }

const LONGEST = 2000

/** Accepting a condition needs a reason; it is raised again when its numbers change. */
export function AcceptFinding({ finding, accept }: Props) {
  return (
    <GiveReason
      summary="Accept with a reason"
      label="Why this is acceptable"
      action="Accept this condition"
      maxLength={LONGEST}
      onReason={(reason) => accept(finding, reason)}
    />
  )
}
