// `npm test`: everything that must hold, from the quickest to the slowest. Stops at the first failure.
//   --check   all but the browser journeys     --e2e   the journeys alone
//   a name    only the tests whose path contains it: `npm test -- draws`
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare, root } from './bootstrap.mjs'

const given = process.argv.slice(2)
const names = given.filter((word) => !word.startsWith('--'))
const reports = mkdtempSync(join(tmpdir(), 'ouvroir-tests-'))

const statics = [
  step('types', 'typescript7/bin/tsc', '-p', '.'),
  step('style', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  step('import law', 'dependency-cruiser/bin/dependency-cruise.mjs', ...lawArguments()),
  step('unused code', 'knip/bin/knip.js', '--no-progress'),
  { name: 'db/schema.sql', command: ['scripts/schema.mjs', '--check'] },
]
const tests = testStep('tests', ['unit', 'integration'], names)
const journeys = testStep('journeys', ['e2e'], given.includes('--e2e') ? names : [])

await prepare({ development: true, build: false, say: console.log })
const failed = await runAll(chosen())
const sums = summary(failed)
rmSync(reports, { recursive: true, force: true })
console.log(sums)
process.exitCode = failed ? 1 : 0

function chosen() {
  if (given.includes('--e2e')) return [journeys]
  if (names.length > 0) return [tests]
  return given.includes('--check') ? [...statics, tests] : [...statics, tests, journeys]
}

/** What only reads the code runs together; the tests have the machine to themselves. */
async function runAll(steps) {
  const reading = steps.filter(({ report }) => !report)
  const failures = (await Promise.all(reading.map(runOne))).filter(Boolean)
  if (failures.length > 0) return failures[0]
  for (const one of steps.filter(({ report }) => report)) {
    if (await runOne(one)) return one
  }
}

/** The step when it failed, after what it said. */
async function runOne(one) {
  const since = performance.now()
  const { status, output } = await run(one)
  const seconds = ((performance.now() - since) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${one.name} (${seconds} s)`)
  if (status === 0) return undefined
  process.stdout.write(output)
  return one
}

/** A step that passes says nothing but its name; tests show themselves as they run. */
function run({ command, report }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', report ? 'inherit' : 'pipe', report ? 'inherit' : 'pipe'],
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (bytes) => {
        output += bytes
      })
    }
    child.on('close', (status) => resolve({ status, output }))
  })
}

/** What the tests themselves reported; a step that failed without any test counts as one failure. */
function summary(failed) {
  const sums = { passed: 0, failed: 0, skipped: 0 }
  for (const file of readdirSync(reports)) {
    const report = JSON.parse(readFileSync(join(reports, file), 'utf8'))
    sums.passed += report.numPassedTests
    sums.failed += report.numFailedTests
    sums.skipped += report.numPendingTests + (report.numTodoTests ?? 0)
  }
  if (failed && sums.failed === 0) sums.failed = 1
  const line = `${sums.passed} passed, ${sums.failed} failed`
  return sums.skipped > 0 ? `${line}, ${sums.skipped} skipped` : line
}

function step(name, program, ...words) {
  return { name, command: [join(root, 'node_modules', program), ...words] }
}

function testStep(name, projects, filters) {
  const report = join(reports, `${name}.json`)
  const command = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    ...['run', ...projects.flatMap((project) => ['--project', project]), ...filters],
    ...['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
  ]
  return { name, command, report }
}

function lawArguments() {
  return ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']
}
