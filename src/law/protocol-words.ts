import { type ContentFault, type ContentFile, hintOf, partsOf, typesetWords } from '#kit/content.ts'
import { noBreak, unbroken } from '#kit/typeset-page.ts'
import type { SectionShape } from '#modules/experiments/template/protocol-template.ts'
import { type ProtocolWords, rowsOf } from '#modules/experiments/template/protocol-words.ts'

/** Where the words of a protocol are edited, and where the program takes them: `node scripts/content.mjs` writes one from the other. */
export const protocolContent = 'src/modules/experiments/template/content'
export const protocolWordsPath = 'src/modules/experiments/template/protocol-words.json'

/**
 * The tables of the files as the words of the sections: a heading is the address of a section, a row has a name, its French
 * and its English. Or what is wrong, with the line.
 */
export function readProtocolWords(
  files: readonly ContentFile[],
  shapes: readonly SectionShape[],
): { readonly words: ProtocolWords; readonly faults: readonly ContentFault[] } {
  const faults: ContentFault[] = []
  const found = new Map<string, Record<string, { fr: string; en: string }>>()
  const addresses = shapes.map(({ address }) => address)
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
      const shape = shapes.find(({ address }) => address === title)
      if (!shape) {
        fault(line, `un protocole n’a pas de partie « ${title} ». ${hintOf(title, addresses)}`)
        continue
      }
      if (found.has(shape.key)) {
        fault(line, `la partie « ${title} » est déjà écrite ailleurs : gardez-en une.`)
        continue
      }
      const rows: Record<string, { fr: string; en: string }> = {}
      found.set(shape.key, rows)
      const wanted = rowsOf(shape)
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
  for (const { key, address } of shapes)
    if (!found.has(key))
      faults.push({
        path: protocolContent,
        line: 1,
        text: `il manque la partie « ${address} » : ajoutez une ligne « ## ${address} », et son tableau dessous.`,
      })
  // In the order of the sections and of their rows, wherever they were written.
  const words = shapes.map(({ key, ...shape }) => {
    const rows = found.get(key) ?? {}
    const known = rowsOf({ key, ...shape }).flatMap((name) =>
      rows[name] ? [[name, rows[name]]] : [],
    )
    return [key, Object.fromEntries(known)]
  })
  return { words: Object.fromEntries(words), faults }
}

export function writtenWords(words: ProtocolWords): string {
  return `${JSON.stringify(words, null, 2)}\n`
}
