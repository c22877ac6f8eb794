// npm run test:heavy: the reliability checks at full size. Takes about five minutes.
import { continueOnPinnedNode } from './runtime.mjs'

continueOnPinnedNode('run-heavy.mjs', process.argv.slice(2))
