/**
 * Names of what failed, for the last lines of a long run: a reader of the end of a log should not have to find its middle.
 * Both take the JSON report of their runner and return lines of "file › test: first line of the message".
 */
import { stripVTControlCharacters } from 'node:util'

const firstLine = (text = '') => stripVTControlCharacters(text).split('\n')[0]

/** @param {{ testResults: { name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[] }} report of Vitest */
export function failedTests({ testResults }, relative = (file) => file) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed')
    // A file that cannot even be loaded has no tests to name.
    if (failed.length === 0 && status === 'failed') return [`${relative(name)}: ${firstLine(message)}`]
    return failed.map((one) => `${relative(name)} › ${one.fullName}: ${firstLine(one.failureMessages[0])}`)
  })
}

/** @param {{ suites: object[] }} report of Playwright. @returns {{ failed: string[], flaky: string[] }} */
export function failedJourneys({ suites, errors = [] }) {
  const found = { failed: errors.map((error) => firstLine(error.message)), flaky: [] }
  const walk = (suite) => {
    for (const spec of suite.specs ?? []) {
      for (const { projectName, status, results } of spec.tests) {
        const list = { unexpected: found.failed, flaky: found.flaky }[status]
        const message = results.find(({ error }) => error)?.error.message
        list?.push(`${spec.file}:${spec.line} [${projectName}] › ${spec.title}: ${firstLine(message)}`)
      }
    }
    for (const inner of suite.suites ?? []) walk(inner)
  }
  for (const suite of suites) walk(suite)
  return found
}
