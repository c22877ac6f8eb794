// npm run demo: the sample plan with comments in a database of its own, its link printed, and the server.
import { continueOnPinnedNode } from './runtime.mjs'

continueOnPinnedNode('run-demo.mjs', process.argv.slice(2))
