import { challengeNames, challenges } from '#kit/challenge.ts'
import {
  type ContentFault,
  type ContentFile,
  factReader,
  hintOf,
  typesetWords,
} from '#kit/content/content.ts'
import type { Texts } from '#kit/texts.ts'
import {
  aspectNames,
  type Indicator,
  type IndicatorPart,
  indicatorParts,
  momentNames,
  moments,
  sourceNames,
} from './indicator.ts'

/** What the rows of a file are called. */
const rowNames: Readonly<Record<IndicatorPart, string>> = {
  name: 'nom',
  says: 'ce qu’il dit',
  leavesOut: 'ce qu’il ne dit pas',
  unit: 'unité',
  where: 'où le prendre',
  target: 'exemple de cible',
  reason: 'pourquoi cette cible',
  failure: 'ce qui serait un échec',
  pitfalls: 'pièges',
}

export interface IndicatorsRead {
  readonly indicators: readonly Indicator[]
  readonly faults: readonly ContentFault[]
}

/** The indicators of these files, and all that is wrong in them, each with its line and what to do. */
export function readIndicators(files: readonly ContentFile[]): IndicatorsRead {
  const faults: ContentFault[] = []
  const add = (fault: ContentFault) => faults.push(fault)
  const indicators = files.flatMap((file) => {
    const facts = factReader(file, add)
    const aspect = facts.choice('aspect', aspectNames.fr, aspectNames.fr.satisfaction)
    const source = facts.choice('source', sourceNames.fr, sourceNames.fr.survey)
    const when = facts.several('moments', momentNames.fr, moments.length, 'avant, après')
    const own = facts.several(
      'défis',
      challengeNames.fr,
      challenges.length,
      challengeNames.fr.empowerment,
    )
    facts.end()
    const words = readRows(file, facts.fault)
    const isWhole = indicatorParts.every((part) => words[part] !== undefined)
    if (!aspect || !source || !isWhole) return []
    return {
      key: file.name,
      ...{ aspect, source, moments: when, challenges: own },
      words: words as Indicator['words'],
    }
  })
  return { indicators, faults }
}

/** The table: `| nom | en français | in English |`. */
function readRows(file: ContentFile, fault: (line: number, text: string) => void) {
  const found: Partial<Record<IndicatorPart, Texts<string>>> = {}
  const names = Object.values(rowNames)
  for (const [at, text] of file.body.entries()) {
    const line = file.bodyLine + at
    if (text.trim() === '' || /^\|[\s|]*français|^\|[\s|-]+\|$/.test(text)) continue
    const cells = text
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim())
    if (cells.length !== 3 || !text.startsWith('|')) {
      fault(line, 'une ligne du tableau a trois cases : « | nom | en français | in English | ».')
      continue
    }
    const [name = '', fr = '', en = ''] = cells
    const part = indicatorParts.find((key) => rowNames[key] === typesetWords(name))
    if (!part) fault(line, `un indicateur n’a pas de ligne « ${name} ». ${hintOf(name, names)}`)
    else if (found[part])
      fault(line, `« ${name} » est déjà écrit plus haut : gardez une seule des deux lignes.`)
    else {
      found[part] = { fr: typesetWords(fr), en }
      if (fr === '') fault(line, `il manque le français de « ${name} ».`)
      if (en === '')
        fault(line, `il manque l’anglais de « ${name} » : écrivez-le dans la troisième case.`)
    }
  }
  for (const part of indicatorParts)
    if (!found[part])
      fault(file.bodyLine, `il manque la ligne « ${rowNames[part]} » dans le tableau.`)
  return found
}
