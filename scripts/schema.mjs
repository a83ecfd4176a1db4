// Writes db/schema.sql from the migrations, or with --check says whether it is up to date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { register } from 'tsx/esm/api'
import { root } from './bootstrap.mjs'

register()
const { dumpSchema } = await import('../src/platform/schema.ts')
const { startTestServer, makeDatabase } = await import('../src/platform/testing/server.ts')

const path = join(root, 'db/schema.sql')
const server = await startTestServer()
const made = await dumpSchema(await makeDatabase(server))
await server.stop()

const kept = existsSync(path) ? readFileSync(path, 'utf8') : ''
if (process.argv.includes('--check')) {
  if (made !== kept) {
    console.error('db/schema.sql ne suit pas les migrations : node scripts/schema.mjs le réécrit.')
    process.exitCode = 1
  }
} else if (made !== kept) {
  mkdirSync(join(root, 'db'), { recursive: true })
  writeFileSync(path, made)
}
