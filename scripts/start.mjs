// `npm start`: installs and builds what is missing, then opens the instance in this same process.
import { prepare } from './bootstrap.mjs'

await prepare({ say: console.log })
if (process.env.npm_lifecycle_event) followNpm()
process.argv.splice(2, 0, 'serve')
await import('../dist/cli.js')

/**
 * npm runs this through a shell which, when it is told to stop, goes without telling us: the instance
 * would stay, with nobody to stop it.
 */
function followNpm() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}
