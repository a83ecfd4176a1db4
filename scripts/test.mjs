// `npm test`: everything that must hold, from the quickest to the slowest. Stops at the first failure.
//   --check         all but the browser journeys     --e2e   the journeys alone
//   --quick         what only reads the code, and its law: a minute
//   --since main    what a change since that commit can touch, without the journeys
//   --shard 1/3     a third of it all, for three machines
//   a name          only the tests whose path contains it: `npm test -- draws`
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { prepare, root } from './bootstrap.mjs'
import { changedSince, touchedTests } from './touched.mjs'

const { values: given, positionals: names } = read()
const reports = mkdtempSync(join(tmpdir(), 'ouvroir-tests-'))
/** Every import of the house and what the law says of it: read once, for its step and for the tests of the law. */
const cruise = `${reports}-cruise.json`

const statics = [
  step('types', 'typescript7/bin/tsc', '-p', '.'),
  step('style', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  {
    ...step('import law', 'dependency-cruiser/bin/dependency-cruise.mjs', ...lawArguments()),
    found: brokenLaws,
  },
  step('unused code', 'knip/bin/knip.js', '--no-progress'),
  { name: 'db/schema.sql', command: ['scripts/schema.mjs', '--check'] },
]
const tests = (filters = names) => testStep('tests', ['unit', 'integration'], filters)
const journeys = testStep('journeys', ['e2e'], given.e2e ? names : [])

await prepare({ development: true, build: false, say: console.log })
const failed = await runAll(chosen())
const sums = summary(failed)
for (const name of failedTests()) console.log(`✗ ${name}`)
for (const made of [reports, cruise]) rmSync(made, { recursive: true, force: true })
console.log(sums)
process.exitCode = failed ? 1 : 0

function read() {
  const options = {
    check: { type: 'boolean' },
    e2e: { type: 'boolean' },
    quick: { type: 'boolean' },
    since: { type: 'string' },
    shard: { type: 'string' },
  }
  try {
    const read = parseArgs({ options, allowPositionals: true })
    const { shard } = read.values
    const [, part, parts] = /^(\d+)\/(\d+)$/.exec(shard ?? '1/1') ?? []
    if (!(Number(part) >= 1 && Number(part) <= Number(parts))) {
      throw new Error(`--shard ${shard}: a part among parts is expected, as in 1/3`)
    }
    return read
  } catch (error) {
    console.log(error.message)
    process.exit(2)
  }
}

function chosen() {
  if (given.e2e) return [journeys]
  if (given.quick) return [...statics, tests(['src/law/'])]
  if (given.since !== undefined) return sinceSteps(given.since)
  if (names.length > 0) return [tests()]
  // What reads the code runs once, with the first part.
  const reading = Number.parseInt(given.shard ?? '1', 10) === 1 ? statics : []
  return given.check ? [...reading, tests()] : [...reading, tests(), journeys]
}

function sinceSteps(commit) {
  const changed = changedSince(root, commit)
  if (!changed) {
    console.log(`--since ${commit}: git knows no such commit`)
    process.exit(2)
  }
  const touched = touchedTests(root, changed)
  console.log(
    touched === undefined
      ? 'Something changed that no import names: every test runs.'
      : `${changed.length} files changed: ${touched.length} test files can see it.`,
  )
  console.log('The journeys are left out: npm run e2e.')
  return [...statics, tests(touched ?? [])]
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
  // What is read by a program too ends well, and is judged by what it holds.
  const found = one.found?.() ?? ''
  const holds = status === 0 && found === ''
  const seconds = ((performance.now() - since) / 1000).toFixed(1)
  console.log(`${holds ? '✓' : '✗'} ${one.name} (${seconds} s)`)
  if (holds) return undefined
  process.stdout.write(output + found)
  return one
}

/** A step that passes says nothing but its name; tests show themselves as they run. */
function run({ command, report }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', report ? 'inherit' : 'pipe', report ? 'inherit' : 'pipe'],
      env: {
        ...process.env,
        ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
        ...(report && existsSync(cruise) ? { READ_IMPORTS: cruise } : {}),
      },
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

/** Each test that failed, by its file and its name: at the end, where a long output is read first. */
function failedTests() {
  return readdirSync(reports).flatMap((file) =>
    JSON.parse(readFileSync(join(reports, file), 'utf8')).testResults.flatMap((module) => {
      const path = relative(root, module.name)
      const tests = module.assertionResults.filter(({ status }) => status === 'failed')
      // A file that could not be read has no test to name.
      if (module.status === 'failed' && tests.length === 0) return [path]
      return tests.map(({ fullName }) => `${path}: ${fullName}`)
    }),
  )
}

function step(name, program, ...words) {
  return { name, command: [join(root, 'node_modules', program), ...words] }
}

function testStep(name, projects, filters) {
  const report = join(reports, `${name}.json`)
  const command = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    ...['run', ...projects.flatMap((project) => ['--project', project]), ...filters],
    ...(given.shard === undefined ? [] : [`--shard=${given.shard}`]),
    ...['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
  ]
  return { name, command, report }
}

function lawArguments() {
  const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  return ['src', ...options, '--output-to', cruise]
}

/** What the law refuses, each on its line; imports that were not read are a fault too. */
function brokenLaws() {
  if (!existsSync(cruise)) return 'the imports were not read\n'
  const { violations } = JSON.parse(readFileSync(cruise, 'utf8')).summary
  return violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}\n`).join('')
}
