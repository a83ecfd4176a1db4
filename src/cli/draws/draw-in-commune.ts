import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { decodeText, readDelimited } from '#engines/sortition/index.ts'
import type { Chance } from '#kit/chance.ts'
import {
  drawLetters,
  frameFingerprint,
  guessMapping,
  householdKeys,
  makeCodes,
  readLine,
  writtenCode,
} from '#modules/draws/index.ts'
import { realWorld } from '#platform/clock.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import type { Terminal } from '../terminal.ts'
import { bytesOf, notUnderstood } from './draw-input.ts'
import { wholeNumber } from './select-draw.ts'

export interface CommuneOptions {
  readonly list: string
  readonly letters: string
  readonly seed: string
  readonly stratum?: string
  readonly oneByHome?: boolean
  readonly codes: string
  readonly merge: string
}

/** Somebody who was born too late for it is set aside at registration: years are not read here. */
const anyAge = { features: [], minimumAge: 0, year: 0, kind: 'frame' } as const

/**
 * `draws commune`: the share of one commune, drawn at home with the shared seed. Two files come out: the codes, which may
 * leave (line, code, stratum), and the mail merge, which stays with the list. Codes are chance itself: only the lines that
 * are drawn can be computed again.
 */
export async function drawInCommune(
  out: Terminal,
  options: CommuneOptions,
  chance: Chance = realWorld.chance,
) {
  const size = wholeNumber(options.letters, '--letters')
  const [head, ...rows] = readDelimited(decodeText(await bytesOf(options.list)).text)
  const header = head?.cells ?? []
  if (options.stratum !== undefined && !header.includes(options.stratum))
    notUnderstood(`--stratum : la liste n’a pas de colonne « ${options.stratum} ».`)
  const mapping = mappingOf(header, options.stratum)
  const people = rows.flatMap(({ line, cells }) => {
    const read = readLine(header, cells, mapping, anyAge)
    return read.ok ? [{ line, cells, person: read.person }] : []
  })
  const frame = people.map(({ line, person }) => ({
    line,
    stratum: person.stratum,
    household: householdKeys({
      ...{ lines: person.address, postalCode: person.postcode, city: person.town },
    })?.dwelling,
  }))
  const drawn = drawLetters(frame, size, options.seed, { oneByHome: options.oneByHome === true })
  if (drawn.lines.length < size)
    notUnderstood(`La liste ne donne que ${drawn.lines.length} lettres, ${size} sont demandées.`)

  const codes = makeCodes(size, (length) => chance.bytes(length))
  const byLine = new Map(people.map((person) => [person.line, person]))
  const letters = drawn.lines.flatMap((line, at) => {
    const entry = byLine.get(line)
    return entry ? [{ ...entry, code: writtenCode(codes[at] ?? '') }] : []
  })
  const text = (title: string) => ({ title, kind: 'text' as const })
  const hasStrata = people.some(({ person }) => person.stratum !== '')
  const leaving = {
    name: 'codes',
    columns: [{ title: 'numéro', kind: 'number' as const }, text('code'), text('strate')].slice(
      0,
      hasStrata ? 3 : 2,
    ),
    rows: letters.map(({ line, code, person }) => [line, code, person.stratum]),
  }
  const staying = {
    name: 'publipostage',
    columns: [...header, 'Code de la lettre'].map(text),
    rows: letters.map(({ cells, code }) => [...header.map((_, at) => cells[at] ?? ''), code]),
  }
  await writeFile(resolve(options.codes), writeCsv(leaving))
  await writeFile(resolve(options.merge), writeCsv(staying))

  const fingerprint = frameFingerprint(people.map(({ cells }) => cells))
  const strata = [...new Set(people.map(({ person }) => person.stratum))].sort()
  const sizes = strata.map((name) => ({
    name,
    lines: people.filter(({ person }) => person.stratum === name).length,
    letters: letters.filter(({ person }) => person.stratum === name).length,
  }))
  out.say(`${size} lettres tirées parmi ${people.length} lignes lues sur ${rows.length}.`)
  out.say('À donner avec le fichier des codes :')
  for (const { name, lines } of sizes) out.say(hasStrata ? `  ${name} ; ${lines}` : `  ${lines}`)
  out.say(`Empreinte de la liste : ${fingerprint}`)
  out.say(`Ce fichier peut partir : ${options.codes}`)
  out.say(`Celui-ci reste dans la commune : ${options.merge}`)
  out.json('ouvroir draws commune 1', {
    letters: size,
    lines: people.length,
    skipped: drawn.skipped,
    fingerprint,
    sizes,
  })
}

function mappingOf(header: readonly string[], stratum: string | undefined) {
  const guessed = Object.entries(guessMapping(header, [])).filter(
    ([heading, field]) =>
      field !== 'birthYear' &&
      (stratum === undefined || (field !== 'stratum' && heading !== stratum)),
  )
  return Object.fromEntries([...guessed, ...(stratum === undefined ? [] : [[stratum, 'stratum']])])
}
