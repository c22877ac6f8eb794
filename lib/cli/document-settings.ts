import { readSettings, type Settings } from '@/lib/core/request/settings'

/** SUPPORT_ADDRESS and PRODUCT_NAME, as the server reads them; null when one makes no sense, which is then said on standard error. */
export function documentSettings(): Settings | null {
  let isRight = true
  const settings = readSettings(process.env, (name, problem, fix) => {
    isRight = false
    process.stderr.write(`${name} "${process.env[name]}" ${problem}. ${fix}\n`)
  })
  return isRight ? settings : null
}
