/** The parts of the setup sheet that only silent migration needs. Cells are Markdown. */
import { factValue } from '@/lib/core/facts/fact'
import { oneLine } from '@/lib/core/plain-text'
import { codeSpan, escapeMarkdownLine } from './escape-markdown'
import type { Bundle } from './exporter'

/** Hosts of a region as the operational policies of Asgardeo name them. */
function apiHost({ facts }: Bundle): string {
  return factValue(facts.legal.region) === 'eu' ? 'api.eu.asgardeo.io' : 'api.asgardeo.io'
}

/** The six values of the published template, then what it leaves to whoever fills it in. */
export function scriptRows(bundle: Bundle): string[][] {
  const organization = oneLine(factValue(bundle.facts.legal.organization) ?? '') || '<organisation>'
  const region = bundle.facts.legal.region.known ? '' : ' (the region is not known yet)'
  return [
    ['Start authentication URL', 'From the deployed service; secured'],
    ['Polling URL', 'From the deployed service; the only endpoint without security'],
    ['Authentication status URL', 'From the deployed service; secured'],
    ['Consumer key', 'From the developer portal; never written into this plan'],
    ['Consumer secret', 'From the developer portal; a secret of the connection, never in the script’s text'],
    ['Token endpoint', `${codeSpan(`https://${apiHost(bundle)}/t/${organization}/oauth2/token`)}${region}`],
    ['Wait on the page', 'At most 10 seconds, asked every 2 seconds; call back on failure as well'],
    ['Identifier', 'The one the user typed, also for the second attempt'],
    [
      'When the old password breaks the new rules',
      'Decide: skip the check once, or send a reset mail. The template only logs it',
    ],
  ]
}

/** Who must reach whom. */
export function firewallRows(bundle: Bundle): string[][] {
  const sources = (factValue(bundle.facts.data.sources) ?? []).map(({ name }) => escapeMarkdownLine(name)).join(', ')
  const legacy = sources || 'The legacy system'
  return [
    ['Authentication service', `${legacy}, its password check`, 'Checks the old password, HTTPS (443) or LDAPS (636)'],
    ['Asgardeo', 'Authentication service, start and status', 'Asks for the check and its result, HTTPS (443)'],
    ['Browsers of the users', 'Authentication service, polling', 'Waits for the result, HTTPS (443), no login'],
    ['Authentication service', `${codeSpan(apiHost(bundle))}`, 'Fetches a token, reads the user, HTTPS (443)'],
  ]
}
