import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { CommandRefused } from '../terminal.ts'

/** Writes a file that is not there yet. */
export async function writeNew(path: string, bytes: Uint8Array) {
  try {
    await writeFile(resolve(path), bytes, { flag: 'wx' })
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new CommandRefused(
      isThere
        ? `${path} existe déjà : donnez un autre nom.`
        : `${path} ne peut pas être écrit : le dossier existe-t-il ?`,
    )
  }
}
