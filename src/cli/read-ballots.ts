import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { problemSentence, textOfBytes } from '#modules/votes/index.ts'
import { CommandMisread } from './terminal.ts'

/** The name of a file and its text. */
export function ballotText(path: string): { readonly name: string; readonly text: string } {
  const name = basename(path)
  const text = textOfBytes(bytesOf(path))
  if (text !== undefined) return { name, text }
  throw new CommandMisread(
    problemSentence(name, { line: 1, expected: 'text-file', found: 'des octets' }),
  )
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(resolve(path))
  } catch {
    throw new CommandMisread(`Le fichier ${path} ne peut pas être lu.`)
  }
}
