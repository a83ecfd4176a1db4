// `npm start`: installs and builds what is missing, then opens the instance in this same process.
import { prepare } from './bootstrap.mjs'

await prepare({ say: console.log })
process.argv.splice(2, 0, 'serve')
await import('../dist/cli.js')
