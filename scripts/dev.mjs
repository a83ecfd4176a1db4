// `npm run dev`: builds, serves, and begins again when a source changes.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { prepare, root } from './bootstrap.mjs'

await prepare({ development: true, say: console.log })
const { build } = await import('./build.mjs')

let server = serve()
let waiting
let busy = Promise.resolve()

watch(join(root, 'src'), { recursive: true }, (_event, name) => {
  if (!name || /\.(test|bench)\.tsx?$|~$|\.draft$/.test(name)) return
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    busy = busy.then(begin)
  }, 80)
})

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    await stop()
    process.exit(0)
  })
}

/** A source that does not build leaves the last good server running. */
async function begin() {
  const since = performance.now()
  try {
    await build()
  } catch (error) {
    if (!error.errors) console.error(error)
    return
  }
  await stop()
  server = serve()
  console.log(`Reconstruit en ${Math.round(performance.now() - since)} ms`)
}

function serve() {
  const words = [join(root, 'dist/cli.js'), 'serve', ...process.argv.slice(2)]
  // Its own group: Ctrl-C comes through here, once.
  return spawn(process.execPath, words, { cwd: root, stdio: 'inherit', detached: true })
}

function stop() {
  const ending = server
  if (ending.exitCode !== null || ending.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    ending.once('exit', resolve)
    ending.kill('SIGTERM')
  })
}
