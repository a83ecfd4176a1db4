// Writes db/schema.sql and the types of tables from the migrations, or with --check says whether they are up to date.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { register } from 'tsx/esm/api'
import { root } from './bootstrap.mjs'

register()
const { dumpSchema } = await import('../src/platform/database/schema.ts')
const { readByHand, readColumns, tablesByHome, typesOf, withoutHome } = await import(
  '../src/platform/database/schema-types.ts'
)
const { startTestServer, makeDatabase } = await import('../src/platform/testing/server.ts')

const server = await startTestServer()
const database = await makeDatabase(server)
const made = new Map([[join(root, 'db/schema.sql'), await dumpSchema(database)]])
const columns = await readColumns(database)
await server.stop()

const homes = tablesByHome(root)
const lost = withoutHome(columns, homes)
if (lost.length > 0) throw new Error(`Aucune migration ne crée ${lost.join(', ')}.`)
for (const [home, tables] of homes) {
  const said = readByHand(read(join(home, 'tables/by-hand.ts')))
  const files = typesOf(columns, tables, said)
  for (const [name, text] of files) made.set(join(home, 'tables', name), text)
  const kept = existsSync(join(home, 'tables')) ? readdirSync(join(home, 'tables')) : []
  // A part that is no longer filled.
  for (const name of kept)
    if (/^generated.*\.ts$/.test(name) && !files.has(name)) made.set(join(home, 'tables', name), '')
}

const late = [...made].filter(([path, text]) => read(path) !== text)
for (const [path, text] of late) {
  if (process.argv.includes('--check')) {
    const name = relative(root, path)
    console.error(`${name} ne suit pas les migrations : node scripts/schema.mjs le réécrit.`)
    process.exitCode = 1
  } else if (text === '') {
    rmSync(path)
  } else {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
