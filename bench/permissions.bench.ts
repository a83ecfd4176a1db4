/**
 * Which permissions does something notice? `npm run bench -- permissions` switches off each `may…` of the house, alone,
 * and replays the access proofs wherever it is asked: actions × persons without any route, things that are hidden, things
 * of others, pages without the audience before them, words on pages that everybody reads. What no proof notices is named,
 * and fails. `npm run bench -- permissions mayRunVotes` runs the tests of its room and the proofs with this one switched
 * off for the whole run, and names those that fail.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { everyPermission } from '../src/proofs/access/sweep.ts'

const vitest = 'node_modules/vitest/vitest.mjs'
const proofs = 'src/proofs/access'
const folder = mkdtempSync(join(tmpdir(), 'ouvroir-permissions-'))
const asked = process.argv.slice(2)
const all = everyPermission()
const since = performance.now()

if (asked.length === 0) sweep()
else for (const name of asked) tryOne(name)
rmSync(folder, { recursive: true, force: true })
console.log(`${((performance.now() - since) / 60_000).toFixed(1)} min`)

function sweep() {
  const sweeping = readdirSync(proofs, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(proofs, name))
    .filter((name) => /unnoticedBy|tellNoticed/.test(readFileSync(name, 'utf8')))
  const ran = run(sweeping, { OUVROIR_SWEEP: folder }, ['--reporter=dot'])
  const told = readdirSync(folder).map((name) => {
    const noticed: string[] = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    return { proof: name.replace('.json', ''), noticed }
  })
  const by = (one: string) =>
    told.flatMap(({ proof, noticed }) => (noticed.includes(one) ? proof : []))
  for (const one of all) console.log(`${(by(one).join(', ') || 'NOBODY').padEnd(40)} ${short(one)}`)
  const unnoticed = all.filter((one) => by(one).length === 0)
  console.log(`\n${all.length} permissions, ${unnoticed.length} that nothing notices`)
  for (const { proof, noticed } of told) console.log(`  ${proof}: ${noticed.length}`)
  if (ran !== 0 || unnoticed.length > 0) process.exitCode = 1
}

function tryOne(name: string) {
  const found = all.filter((one) => one.endsWith(`#${name}`))
  if (found.length === 0) throw new Error(`no permission is called ${name}`)
  for (const one of found) {
    const report = join(folder, 'report.json')
    const room = /src\/modules\/([a-z-]+)\//.exec(one)?.[1]
    const written = ['--reporter=json', `--outputFile.json=${report}`]
    const where = [`src/modules/${room}/`, proofs]
    run(where, { OUVROIR_MAY_OFF: one }, ['--exclude', '**/*permissions*.test.ts', ...written])
    const failed = existsSync(report) ? failuresIn(report) : []
    console.log(`${short(one)}: ${failed.length} tests fail`)
    for (const test of failed) console.log(`  ${test}`)
    if (failed.length === 0) process.exitCode = 1
  }
}

function run(where: readonly string[], env: Record<string, string>, more: readonly string[]) {
  const words = ['run', '--project', 'unit', '--project', 'integration', ...where, ...more]
  const options = { stdio: 'inherit', env: { ...process.env, ...env } } as const
  return spawnSync(process.execPath, [vitest, ...words], options).status
}

interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** A file that could not even begin counts too. */
function failuresIn(report: string): readonly string[] {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  return testResults
    .filter(({ status }) => status !== 'passed')
    .flatMap(({ name, assertionResults }) => [
      name.replace(/^.*\/src\//, 'src/'),
      ...assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName }) => `  ${fullName}`),
    ])
}

function short(permission: string) {
  return permission.replace('src/modules/', '')
}
