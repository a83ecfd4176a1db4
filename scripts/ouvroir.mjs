// `npm run -s ouvroir -- <command>`: the command line. Says nothing itself on the standard output.
import { prepare } from './bootstrap.mjs'

await prepare()
await import('../dist/cli.js')
