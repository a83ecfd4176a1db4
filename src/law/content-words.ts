import {
  type ContentFault,
  type ContentFile,
  hintOf,
  partsOf,
  typesetWords,
} from '#kit/content/content.ts'
import type { Texts } from '#kit/texts.ts'
import { noBreak, unbroken } from '#kit/writing/typeset-page.ts'
import {
  checklistKey,
  checklistRows,
  checklistShapes,
} from '#modules/experiments/template/checklist-shapes.ts'
import { rowsOf } from '#modules/experiments/template/protocol-words.ts'
import { sectionShapes } from '#modules/experiments/template/section-shapes.ts'
import { circleParts } from '#modules/governance/circles/words.ts'

/** A heading « ## » of a folder of words: where it is found, and the rows of its table. */
export interface WordsPart {
  readonly key: string
  readonly address: string
  readonly rows: readonly string[]
}

/** Words that people edit in both languages, and the file by which every page has them: `node scripts/content.mjs` writes one from the other. */
export interface WordsContent {
  /** « un protocole », as faults name it. */
  readonly what: string
  readonly folder: string
  readonly written: string
  readonly parts: readonly WordsPart[]
}

export const protocolContent: WordsContent = {
  what: 'un protocole',
  folder: 'src/modules/experiments/template/content',
  written: 'src/modules/experiments/template/protocol-words.json',
  parts: [
    ...sectionShapes.map((shape) => ({ ...shape, rows: rowsOf(shape) })),
    ...checklistShapes.map((shape) => ({
      key: checklistKey(shape),
      address: shape.address,
      rows: checklistRows(shape),
    })),
  ],
}

export const circleContent: WordsContent = {
  what: 'un modèle de cercle',
  folder: 'src/modules/governance/circles/content',
  written: 'src/modules/governance/circles/circle-words.json',
  parts: circleParts.map((part) => ({ ...part, address: part.key })),
}

export const contentWords = [protocolContent, circleContent]

type Words = Readonly<Record<string, Readonly<Record<string, Texts<string>>>>>

/**
 * The tables of the files as words: a heading is the address of a part, a row has a name, its French and its English. Or what is
 * wrong, with the line.
 */
export function readWords(
  files: readonly ContentFile[],
  { what, folder, parts: wantedParts }: WordsContent,
): { readonly words: Words; readonly faults: readonly ContentFault[] } {
  const faults: ContentFault[] = []
  const found = new Map<string, Record<string, { fr: string; en: string }>>()
  const addresses = wantedParts.map(({ address }) => address)
  for (const { path, body, bodyLine } of files) {
    const fault = (line: number, text: string) => faults.push({ path, line, text })
    const [top, ...parts] = partsOf(body, bodyLine, '##')
    for (const [at, text] of (top?.lines ?? []).entries())
      if (text.trim() !== '' && !text.startsWith('# '))
        fault(
          bodyLine + at,
          'rien n’est lu avant la première partie « ## » : déplacez ou retirez cette ligne.',
        )
    for (const { title, line, lines } of parts) {
      const shape = wantedParts.find(({ address }) => address === title)
      if (!shape) {
        fault(line, `${what} n’a pas de partie « ${title} ». ${hintOf(title, addresses)}`)
        continue
      }
      if (found.has(shape.key)) {
        fault(line, `la partie « ${title} » est déjà écrite ailleurs : gardez-en une.`)
        continue
      }
      const rows: Record<string, { fr: string; en: string }> = {}
      found.set(shape.key, rows)
      const wanted = shape.rows
      for (const [at, text] of lines.entries()) {
        const number = line + 1 + at
        if (text.trim() === '' || /^\|[\s|]*français|^\|[\s|-]+\|$/.test(text)) continue
        const cells = text
          .trim()
          .replace(/^\||\|$/g, '')
          .split('|')
        const [name = '', fr = '', en = ''] = cells.map((cell) => cell.trim())
        if (cells.length !== 3 || !text.startsWith('|'))
          fault(
            number,
            'une ligne du tableau a trois cases : « | titre | en français | in English | ».',
          )
        else if (!wanted.includes(name))
          fault(
            number,
            `la partie « ${title} » n’a pas de ligne « ${name} ». ${hintOf(name, wanted)}`,
          )
        else if (rows[name])
          fault(number, `« ${name} » est déjà écrit plus haut : gardez une seule des deux lignes.`)
        else {
          // A page typesets what it shows; a paper drawn from these words takes them as they are.
          rows[name] = { fr: typesetWords(fr).replace(unbroken, noBreak), en }
          if (fr === '') fault(number, `il manque le français de « ${name} ».`)
          if (en === '')
            fault(number, `il manque l’anglais de « ${name} » : écrivez-le dans la troisième case.`)
        }
      }
      for (const name of wanted.filter((one) => !rows[one]))
        fault(line, `il manque la ligne « ${name} » dans la partie « ${title} ».`)
    }
  }
  for (const { key, address } of wantedParts)
    if (!found.has(key))
      faults.push({
        path: folder,
        line: 1,
        text: `il manque la partie « ${address} » : ajoutez une ligne « ## ${address} », et son tableau dessous.`,
      })
  // In the order of the sections and of their rows, wherever they were written.
  const words = wantedParts.map(({ key, rows: names }) => {
    const rows = found.get(key) ?? {}
    const known = names.flatMap((name) => (rows[name] ? [[name, rows[name]]] : []))
    return [key, Object.fromEntries(known)]
  })
  return { words: Object.fromEntries(words), faults }
}

export function writtenWords(words: Words): string {
  return `${JSON.stringify(words, null, 2)}\n`
}
