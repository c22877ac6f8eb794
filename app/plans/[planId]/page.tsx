import { Hub } from './hub'
import { STEP_METAS } from './open-plan'

export default function HubPage() {
  return <Hub steps={STEP_METAS} />
}
