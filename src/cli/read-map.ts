import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readJson } from '#kit/bounded-json.ts'
import { CommandRefused } from './terminal.ts'

export async function readOrRefuse(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(resolve(file)))
  } catch {
    throw new CommandRefused(`Le fichier ${file} ne peut pas être lu.`)
  }
}

/** What the columns of a file mean, as a person wrote it: an object in JSON. */
export async function readMap(file: string): Promise<unknown> {
  const bytes = await readOrRefuse(file)
  const map = readJson(new TextDecoder().decode(bytes).replace(/^\ufeff/, ''))
  if (typeof map === 'object' && map !== null && !Array.isArray(map)) return map
  throw new CommandRefused(
    `Le fichier ${file} doit être un objet JSON : { "Titre de la colonne": "champ" }.`,
  )
}
