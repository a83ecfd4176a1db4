// `npm run bench`: runs the measures of bench/ and of the engines, one after the other.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { prepare, root } from './bootstrap.mjs'

await prepare({ development: true, say: console.log })

const asked = process.argv.slice(2)
// The sweep of permissions takes names of permissions after its own.
const isSweep = asked[0] === 'permissions'
const names = isSweep ? ['permissions.bench'] : asked
const benches = ['bench', 'src']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, name)),
  )
  .filter((path) => path.endsWith('.bench.ts'))
  .filter((path) => names.length === 0 || names.some((name) => relative(root, path).includes(name)))
  // It replays the access proofs, and is started by its name alone.
  .filter((path) => isSweep || !path.includes('permissions.bench'))
  .sort()

for (const path of benches) {
  console.log(`\n${relative(root, path)}`)
  const ran = spawnSync(
    process.execPath,
    ['--import', 'tsx', path, ...(isSweep ? asked.slice(1) : [])],
    {
      cwd: root,
      stdio: 'inherit',
    },
  )
  if (ran.status !== 0) process.exitCode = 1
}
