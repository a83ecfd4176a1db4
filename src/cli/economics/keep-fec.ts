import { writtenMoney } from '#kit/numbers.ts'
import { houseViewer, type Viewer } from '#kit/viewer.ts'
import { counted, numbered } from '#kit/words.ts'

import {
  accountTexts,
  keepImport,
  readReplaced,
  replacingSaid,
  tryImport,
} from '#modules/economics/index.ts'
import { act } from '#platform/world.ts'
import { nameOfGiven, openPieces } from '../given-file.ts'
import { withInstance } from '../instance.ts'
import { CommandRefused, type Terminal } from '../terminal.ts'
import { leftLine, noteLine, refusal, sumsOf, total } from './fec-words.ts'

const texts = accountTexts.fr

/** Whoever types here answers for the house. */
const administrator: Viewer = { ...houseViewer, roles: [{ role: 'administrator' }] }

/** Looked at and kept in one act: a file that cannot be kept leaves nothing. */
export async function keepFec(out: Terminal, path: string, axis: string) {
  const told = nameOfGiven(path)
  await withInstance(async ({ house }) => {
    const result = await act(house, { person: administrator }, async (ctx) => {
      const { name, bytes } = openPieces(path)
      const tried = await tryImport(ctx, { name: name === '' ? told : name, pieces: bytes, axis })
      if (!tried.ok) {
        if (tried.refusal === 'misread') throw refusal(told, tried.problems, tried.problemCount)
        if (tried.refusal === 'forbidden') throw new Error(tried.refusal)
        throw new CommandRefused(texts.refusals[tried.refusal])
      }
      const { file: given } = tried.value
      const before = await readReplaced(ctx.db, given)
      const said = replacingSaid(given, before, 'fr')
      const kept = await keepImport(
        ctx,
        given.id,
        before.map(({ id }) => id),
      )
      if (kept.ok) return { ...tried.value, said, replaced: kept.value.replaced }
      if (kept.refusal === 'forbidden' || kept.refusal === 'not-found')
        throw new Error(kept.refusal)
      throw new CommandRefused(texts.keepRefusals[kept.refusal])
    })
    const { file, read, booked, said, replaced } = result
    const lines = booked.reduce((sum, line) => sum + line.lines, 0)
    out.say(
      `${told} : ${numbered(file.lines, 'lignes', 'fr')}, débit et crédit ${writtenMoney(file.debitCents, 'fr')}.`,
    )
    for (const note of read.notes) out.say(noteLine(note))
    out.say(`${counted(lines, 'ligne va', 'lignes vont')} à un projet.`)
    if (read.unmapped.length > 0) {
      out.say(`Sans projet : ${sumsOf(total(read.unmapped))}`)
      for (const left of read.unmapped) out.say(leftLine(left))
    }
    for (const sentence of said) out.say(sentence)
    out.say(texts.wasKept(replaced))
    out.json('ouvroir economics import-fec 1', {
      ...{ dryRun: false, file: told, siren: file.siren === '' ? null : file.siren },
      ...{ id: file.id, replaced, booked, unmapped: read.unmapped, check: read.check },
    })
  })
}
