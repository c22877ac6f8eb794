import { defineConfig } from 'vitest/config'
import base from './vitest.config'

/** The tests that guard what `npm run test:mutation` breaks: quick ones only, since many mutants run them. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: [
      'lib/api/*.test.ts',
      'lib/client/*.test.ts',
      'lib/core/*.test.ts',
      'lib/core/plan/*.test.ts',
      'lib/core/rehearsal/rules/*.test.ts',
      'lib/export/{csv,html,mail,markdown,exporters}.test.ts',
    ],
  },
})
