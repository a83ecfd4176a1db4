/** A fault of the house stops more than these, or stops them twice. */
const mostFiles = 3

/**
 * The journeys to walk once more, alone: a browser beside a busy machine misses a step where the house holds. More files than a
 * handful, or a file that could not be read, is no chance.
 * @param report what Vitest wrote of the step, as JSON
 * @returns {string[]} the files, as Vitest names them; none when nothing may be walked again
 */
export function filesToRunAgain(report) {
  const failed = report.testResults.filter(({ status }) => status === 'failed')
  const wasRead = failed.every(({ assertionResults }) => assertionResults.length > 0)
  return wasRead && failed.length <= mostFiles ? failed.map(({ name }) => name) : []
}

/**
 * The report of the step once some of its files were run again: each file counts as it ended last.
 * @param first the report of all the files
 * @param second the report of those that were run again
 */
export function withSecondRun(first, second) {
  const again = new Map(second.testResults.map((file) => [file.name, file]))
  const testResults = first.testResults.map((file) => again.get(file.name) ?? file)
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const count = (...kinds) => tests.filter(({ status }) => kinds.includes(status)).length
  return {
    ...first,
    testResults,
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numPendingTests: count('pending', 'skipped', 'disabled'),
    numTodoTests: count('todo'),
  }
}
