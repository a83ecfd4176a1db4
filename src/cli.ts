import { makeProgram } from './cli/program.ts'
import { whenSaid } from './cli/terminal.ts'

// Whoever reads the first lines and shuts the pipe has what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  process.stderr.write(`La réponse ne peut pas être écrite : ${error.code ?? error.message}.\n`)
  process.exit(1)
})

/** Exit codes: 0 done, 1 refused or failed, 2 not understood. */
process.exitCode = await makeProgram().run(process.argv.slice(2))
// Pools and workers are closed by then: nothing that idles may hold the command.
if (process.exitCode !== 0 || !process.argv.includes('serve'))
  setTimeout(() => whenSaid(process.stdout, () => process.exit()), 500).unref()
