// npm start: installs, generates, builds what is stale and serves.
import { continueOnPinnedNode } from './runtime.mjs'

continueOnPinnedNode('serve.mjs', process.argv.slice(2))
