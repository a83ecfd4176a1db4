import { decodeText, lettersNeeded, readDelimited, reserveSize } from '#engines/sortition/index.ts'
import type { Terminal } from '../terminal.ts'
import { bytesOf } from './draw-input.ts'
import { notUnderstood, wholeNumber } from './select-draw.ts'

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
  const [, ...rows] = readDelimited(decodeText(await bytesOf(options.strata)).text)
  const strata = rows.map(({ line, cells: [name = '', addresses = '', response = ''] }) => ({
    name: name.trim(),
    addresses: wholeNumber(addresses.trim(), `ligne ${line}, adresses :`),
    response: shareOf(response.trim().replace(',', '.'), `ligne ${line}, réponse :`),
  }))
  if (strata.length === 0) notUnderstood('--strata attend une strate par ligne.')
  const letters = lettersNeeded(strata, seats, factor, confidence)
  const total = letters.reduce((sum, one) => sum + one.letters, 0)
  const dropOut = shareOf(options.dropOut ?? '0.2', '--drop-out')
  const alternates = reserveSize(seats, dropOut)
  for (const { name, wanted, letters: count, isShort } of letters)
    out.say(
      `${name} : ${count} lettres pour ${wanted} réponses${isShort ? ' (trop peu d’adresses)' : ''}`,
    )
  out.say(`Total : ${total} lettres ; ${alternates} suppléant·es.`)
  out.json({ letters: total, confidence, alternates, strata: letters })
}

function shareOf(text: string, option: string): number {
  const value = Number(text)
  return value > 0 && value < 1 ? value : notUnderstood(`${option} attend une part entre 0 et 1.`)
}
