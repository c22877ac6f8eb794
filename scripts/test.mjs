// npm test: installs what is missing, including a browser, and runs everything.
import { continueOnPinnedNode } from './runtime.mjs'

continueOnPinnedNode('run-tests.mjs', process.argv.slice(2))
