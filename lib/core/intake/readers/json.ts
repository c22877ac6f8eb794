import { JsonSession } from '../json/json-session'
import type { Reader } from './reader'

/** JSON in any arrangement: an array, an object around an array, one object a line, objects one after the other. */
export const json: Reader = {
  id: 'json',
  name: 'JSON',
  detect(_head, text) {
    const start = text.trimStart()
    if (/^\{\s*("|\})/.test(start)) return { score: 0.95, signs: ['starts with an object'] }
    if (/^\[\s*(\{|\])/.test(start)) return { score: 0.95, signs: ['starts with an array of objects'] }
    return { score: 0, signs: [] }
  },
  open: (_head, sink) => new JsonSession(sink, 'json'),
}
