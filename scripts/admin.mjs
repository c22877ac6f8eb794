// npm run admin: commands for whoever runs the server.
import { continueOnPinnedNode } from './runtime.mjs'

continueOnPinnedNode('run-admin.mjs', process.argv.slice(2))
