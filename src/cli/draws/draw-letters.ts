import {
  decodeText,
  lettersNeeded,
  readDelimited,
  reserveSize,
  type Stratum,
} from '#engines/sortition/index.ts'
import type { Terminal } from '../terminal.ts'
import { bytesOf, notUnderstood } from './draw-input.ts'
import { wholeNumber } from './select-draw.ts'

export interface LettersOptions {
  readonly panel: string
  readonly strata: string
  readonly factor?: string
  readonly confidence?: string
  readonly dropOut?: string
}

/** `draws letters`: how many letters each stratum needs, and how many alternates to plan. */
export async function lettersOf(out: Terminal, options: LettersOptions) {
  const seats = wholeNumber(options.panel, '--panel')
  const factor = wholeNumber(options.factor ?? '4', '--factor')
  const confidence = shareOf(options.confidence ?? '0.9', '--confidence')
  const strata = strataOf(await bytesOf(options.strata))
  if (strata.every(({ addresses }) => addresses === 0)) notUnderstood('--strata : aucune adresse.')
  const letters = lettersNeeded(strata, seats, factor, confidence)
  const total = letters.reduce((sum, letter) => sum + letter.letters, 0)
  const dropOut = shareOf(options.dropOut ?? '0.2', '--drop-out')
  const alternates = reserveSize(seats, dropOut)
  for (const { name, wanted, letters: count, isShort } of letters)
    out.say(
      `${name} : ${count} lettres pour ${wanted} réponses${isShort ? ' (trop peu d’adresses)' : ''}`,
    )
  out.say(`Total : ${total} lettres ; ${alternates} suppléant·es.`)
  out.json('ouvroir draws letters 1', { letters: total, confidence, alternates, strata: letters })
}

/** One stratum a line: name, addresses, share that answers. Everything that is wrong is told at once. */
function strataOf(bytes: Uint8Array): readonly Stratum[] {
  const [header, ...others] = readDelimited(decodeText(bytes).text)
  // A file without titles starts with a stratum: it counts too.
  const isUntitled = header !== undefined && !Number.isNaN(countIn(header.cells[1]))
  const rows = isUntitled ? [header, ...others] : others
  if (rows.length === 0) notUnderstood('--strata attend une strate par ligne.')
  const wrong: string[] = []
  const strata = rows.map(({ line, cells: [name = '', addresses = '', response = ''] }) => {
    const stratum = {
      name: name.trim(),
      addresses: countIn(addresses),
      response: Number(response.trim().replace(',', '.')),
    }
    if (Number.isNaN(stratum.addresses))
      wrong.push(`ligne ${line}, adresses : un nombre entier est attendu (lu : ${addresses})`)
    if (!(stratum.response > 0 && stratum.response < 1))
      wrong.push(`ligne ${line}, réponse : une part entre 0 et 1 est attendue (lu : ${response})`)
    return stratum
  })
  return wrong.length > 0 ? notUnderstood(wrong.join('\n')) : strata
}

/** A whole number, its thousands apart or not. */
function countIn(cell = ''): number {
  const text = cell.replace(/\s/g, '')
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
}

function shareOf(text: string, option: string): number {
  const value = Number(text)
  return value > 0 && value < 1 ? value : notUnderstood(`${option} attend une part entre 0 et 1.`)
}
