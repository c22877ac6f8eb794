// npm run test:mutation: breaks the code of saving, merging, rehearsal rules and escaping on purpose, one operator at a
// time, and counts how many breaks a test notices. Takes about five minutes.
import { continueOnPinnedNode } from './runtime.mjs'

continueOnPinnedNode('run-mutation.mjs', process.argv.slice(2))
