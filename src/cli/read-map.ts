import { readJson } from '#kit/json/bounded-json.ts'
import { givenBytes } from './given-file.ts'
import { CommandRefused } from './terminal.ts'

/** What the columns of a file mean, as a person wrote it: an object in JSON. */
export async function readMap(file: string): Promise<unknown> {
  const bytes = await givenBytes(file)
  const map = readJson(new TextDecoder().decode(bytes).replace(/^\ufeff/, ''))
  if (typeof map === 'object' && map !== null && !Array.isArray(map)) return map
  throw new CommandRefused(
    `Le fichier ${file} doit être un objet JSON : { "Titre de la colonne": "champ" }.`,
  )
}
