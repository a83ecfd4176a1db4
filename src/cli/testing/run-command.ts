import { makeProgram } from '../program.ts'

/** Runs a command in this process, and keeps what it says on each output, with plain spaces. */
export async function runCommand(...args: string[]) {
  const out = heard(process.stdout)
  const err = heard(process.stderr)
  const code = await makeProgram()
    .run(args)
    .finally(() => {
      out.letGo()
      err.letGo()
    })
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
  return {
    code,
    out: plain(out.words()),
    err: plain(err.words()),
    json: () => JSON.parse(out.words()),
  }
}

/** What is written on a stream, instead of on the screen, until it is let go. */
function heard(stream: NodeJS.WriteStream) {
  const { write } = stream
  let words = ''
  stream.write = (part: string | Uint8Array) => {
    words += String(part)
    return true
  }
  return { words: () => words, letGo: () => Object.assign(stream, { write }) }
}
