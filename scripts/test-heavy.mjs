// npm run test:heavy: the reliability checks at full size. Takes tens of minutes.
import { continueOnPinnedNode } from './runtime.mjs'

continueOnPinnedNode('run-heavy.mjs', process.argv.slice(2))
