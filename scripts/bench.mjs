// `npm run bench`: runs the measures of bench/ and of the engines, one after the other.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { prepare, root } from './bootstrap.mjs'

await prepare({ development: true, say: console.log })

const names = process.argv.slice(2)
const benches = ['bench', 'src']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, name)),
  )
  .filter((path) => path.endsWith('.bench.ts'))
  .filter((path) => names.length === 0 || names.some((name) => path.includes(name)))
  .sort()

for (const path of benches) {
  console.log(`\n${relative(root, path)}`)
  const ran = spawnSync(process.execPath, ['--import', 'tsx', path], {
    cwd: root,
    stdio: 'inherit',
  })
  if (ran.status !== 0) process.exitCode = 1
}
