/**
 * Which permissions do tests notice? Each `may…` is switched off alone, and the tests of its room that do not
 * read the table of permissions are run: whatever still passes is proven by nobody. By hand, and long:
 * `npm run bench -- permissions [room or name]`. What was found is kept, so that an interrupted sweep goes on.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const kept = 'node_modules/.cache/ouvroir/permissions.json'
const vitest = 'node_modules/vitest/vitest.mjs'
const asked = process.argv.slice(2)

interface Permission {
  readonly room: string
  readonly file: string
  readonly name: string
}

function permissionsOf(room: string): Permission[] {
  const folder = join('src/modules', room)
  const files = readdirSync(folder).filter((name) => /permissions[a-z-]*\.ts$/.test(name))
  return files.flatMap((base) => {
    const file = join(folder, base)
    const found = readFileSync(file, 'utf8').matchAll(
      /^export function ((?:may|is|speaks)[A-Z]\w*)/gm,
    )
    return [...found].map(([, name = '']) => ({ room, file, name }))
  })
}

/** One vitest, with this permission off; true when a test noticed. */
function isNoticed({ room, file, name }: Permission): boolean {
  return !passes(room, `${file}#${name}`)
}

function passes(room: string, off: string): boolean {
  const exclude = ['**/*permissions*.test.ts']
  const ran = spawnSync(
    process.execPath,
    [
      vitest,
      'run',
      ...['--project', 'unit', '--project', 'integration', '--bail', '1'],
      ...exclude.flatMap((shape) => ['--exclude', shape]),
      `src/modules/${room}/`,
    ],
    { env: { ...process.env, OUVROIR_MAY_OFF: off }, encoding: 'utf8' },
  )
  if (/no function|No test files/.test(ran.stdout + ran.stderr))
    throw new Error(`nothing was tried for ${off}:\n${ran.stderr.slice(-500)}`)
  return ran.status === 0
}

const known: Record<string, 'noticed' | 'survived'> = existsSync(kept)
  ? JSON.parse(readFileSync(kept, 'utf8'))
  : {}
const rooms = readdirSync('src/modules')
const all = rooms
  .flatMap(permissionsOf)
  .filter(({ room, name }) => asked.length === 0 || asked.includes(room) || asked.includes(name))

/** Tests that fail with everything on would notice anything. */
const sound = new Map<string, boolean>()

for (const one of all) {
  const key = `${one.file}#${one.name}`
  // Asked by its name, it is tried again.
  if (known[key] && !asked.includes(one.name) && known[key] !== 'survived') continue
  if (!sound.has(one.room)) sound.set(one.room, passes(one.room, ''))
  if (!sound.get(one.room))
    throw new Error(`the tests of ${one.room} fail with every permission on`)
  known[key] = isNoticed(one) ? 'noticed' : 'survived'
  console.log(`${known[key].padEnd(9)} ${key}`)
  mkdirSync(dirname(kept), { recursive: true })
  writeFileSync(kept, JSON.stringify(known, undefined, 2))
}
const survivors = all.filter(({ file, name }) => known[`${file}#${name}`] === 'survived')
console.log(`\n${all.length} permissions, ${survivors.length} that no test of its room notices`)
for (const { file, name } of survivors) console.log(`  ${file}#${name}`)
if (survivors.length > 0) process.exitCode = 1
