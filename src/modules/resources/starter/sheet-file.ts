import { challengeNames, challenges } from '#kit/challenge.ts'
import {
  type ContentFault,
  type ContentFile,
  type ContentPart,
  codeOf,
  type FactReader,
  factReader,
  hintOf,
  linkIn,
  partsOf,
  pointsOf,
  textOf,
  titleIn,
  typesetWords,
} from '#kit/content/content.ts'
import { parseUrl } from '#kit/parse-url.ts'
import { defaultLicence, isLicence, licenceIds } from '../licence.ts'
import type { ResourceWords } from '../resource.ts'
import { shapeOf } from '../resource-shape.ts'
import type { ResourceStep, SheetContent } from '../sheet-content.ts'
import { facetTexts } from '../texts/facets.ts'
import { resourceTexts } from '../texts/resources.ts'
import { facetLimit } from '../vocabularies/facets.ts'
import { methodNames, themeNames } from '../vocabularies/subjects.ts'
import { readPlaces, type StarterPlace } from './sheet-places.ts'
import { starterAuthor, starterSource } from './starter-author.ts'

/** A sheet as its file says it. What leads to other sheets is still a name of a file. */
export interface SheetDraft {
  readonly slug: string
  readonly path: string
  /** Places of the official list, or to be added to it. */
  readonly where: readonly StarterPlace[]
  readonly words: ResourceWords
  readonly links: readonly SheetLink[]
}

/** Where a file leads to another one: a sheet that it gathers, or a place where its method served. */
export interface SheetLink {
  readonly part: 'items' | 'examples'
  readonly line: number
  readonly title: string
  readonly file: string
  readonly note: string
}

const texts = resourceTexts.fr
const values = facetTexts.fr.values
const headings = {
  ...texts.sections,
  essential: texts.essentialTitle,
  facts: 'Les faits',
  evidenceReason: texts.solidity,
  stepByStep: texts.stepsTitle,
  items: texts.itemsTitle,
  sources: texts.sources,
}
type Heading = keyof typeof headings

/** Words that stand for themselves. */
function themselves<T extends string>(names: readonly T[]): Readonly<Record<T, string>> {
  const words: Partial<Record<T, string>> = {}
  for (const name of names) words[name] = name
  return words as Record<T, string>
}

const evidenceLevels = themselves(['0', '1', '2', '3', '4', '5'])

/** One file read as a sheet; without a title or a kind there is none. */
export function readSheetFile(
  file: ContentFile,
  add: (fault: ContentFault) => void,
): SheetDraft | undefined {
  const facts = factReader(file, add)
  const { fault } = facts
  const kind = facts.choice('nature', texts.kinds, 'Méthode')
  const head = readHead(file, facts)
  const where = readPlaces(facts)
  facts.end()

  const [top, ...parts] = partsOf(file.body, file.bodyLine, '##')
  const { title, lead } = readTop(top, fault)
  if (!kind || !title) return undefined

  const shape = shapeOf(kind)
  const allowed: readonly Heading[] = [
    'essential',
    ...(kind === 'case-sheet' ? (['facts'] as const) : []),
    ...shape.sections,
    ...(shape.hasSteps ? (['stepByStep'] as const) : []),
    ...(shape.hasItems ? (['items'] as const) : []),
    'evidenceReason',
    'sources',
  ]
  const found = new Map<Heading, ContentPart>()
  for (const part of parts) {
    const names = allowed.map((one) => headings[one])
    const heading = codeOf(part.title, headings)
    if (!heading || !allowed.includes(heading))
      fault(
        part.line,
        `une fiche « ${texts.kinds[kind]} » n’a pas de partie « ${part.title} ». ${hintOf(part.title, names)}`,
      )
    else if (found.has(heading))
      fault(
        part.line,
        `la partie « ${part.title} » est déjà écrite plus haut : réunissez les deux.`,
      )
    else if (textOf(part) === '')
      fault(part.line, `la partie « ${part.title} » est vide : écrivez-la, ou retirez son titre.`)
    else found.set(heading, part)
  }
  // A case says no more than its sources; what is ours to write is whole.
  const needed = kind === 'case-sheet' ? [] : shape.needed
  for (const one of [...needed, 'evidenceReason', 'sources'] as const) {
    if (found.has(one)) continue
    fault(
      1,
      `il manque une partie. Ajoutez une ligne « ## ${headings[one]} », et son texte dessous.`,
    )
  }

  const links: SheetLink[] = []
  const sections: SheetContent['sections'] = {}
  for (const [heading, part] of found) {
    const key = shape.sections.find((section) => section === heading)
    if (!key) continue
    sections[key] = textOf(part)
    if (key === 'examples') links.push(...linksOf(part, 'examples'))
  }
  const items = found.get('items')
  if (items) links.push(...itemsOf(items, fault))
  const stepPart = found.get('stepByStep')
  const named = (heading: 'essential' | 'facts', words: Readonly<Record<string, string>>) =>
    namedLines(found.get(heading), words, fault)
  const casePart = found.get('facts')

  const words: ResourceWords = {
    kind,
    title,
    lead,
    language: 'fr',
    licence: head.licence,
    isStarter: true,
    content: {
      essential: named('essential', texts.essential),
      sections,
      figures: [],
      authors: [starterAuthor],
      sources: sourcesOf(found.get('sources'), fault),
      place: head.place,
      period: head.period,
      ...(head.participants ? { participants: head.participants } : {}),
      evidenceReason: textOf(found.get('evidenceReason') ?? { lines: [] }),
      ...(casePart ? { facts: named('facts', texts.facts) } : {}),
      ...(stepPart ? { steps: stepsOf(stepPart, fault) } : {}),
      ...(head.link ? { link: head.link } : {}),
    },
    challenges: head.challenges,
    themes: head.themes,
    methods: head.methods,
    regionCodes: [],
    outcome: head.outcome,
    evidenceLevel: head.evidenceLevel,
    origin: undefined,
    source: starterSource,
    territoryIds: [],
    facets: head.facets,
  }
  return { slug: file.name, path: file.path, where, words, links }
}

/** The facts of the top of the file, in any order. */
function readHead(file: ContentFile, facts: FactReader) {
  const isCase = file.facts.some(({ key, value }) => key === 'nature' && isCaseWord(value))
  const place = facts.words('lieu', 'Gers', isCase) ?? ''
  const period = facts.words('période', 'de 2020 à 2021', isCase) ?? ''
  const participants = facts.words('participants', '15 personnes, 3 jours', false)
  const outcome =
    facts.choice('issue', texts.outcomes, texts.outcomes.finished, isCase) ?? 'finished'
  const link = facts.words('lien', 'https://exemple.fr', false)
  if (link && !parseUrl(link))
    facts.fault(
      facts.lineOf('lien'),
      `« ${link} » n’est pas une adresse. Copiez-la en entier, avec « https:// ».`,
    )
  const licence = facts.words('licence', defaultLicence) ?? defaultLicence
  if (!isLicence(licence))
    facts.fault(
      facts.lineOf('licence'),
      `« ${licence} » n’est pas une licence connue ici. ${hintOf(licence, licenceIds)}`,
    )
  const challenge = (one: (typeof challenges)[number]) => [one, challengeNames.fr[one]] as const
  const named = Object.fromEntries(challenges.map(challenge)) as Record<
    (typeof challenges)[number],
    string
  >
  const most = facetLimit
  const format = facts.choice('format', facetTexts.fr.formats, facetTexts.fr.formats.text, false)
  const level = facts.choice('solidité', evidenceLevels, '2')
  return {
    place,
    period,
    participants,
    outcome,
    link,
    licence: isLicence(licence) ? licence : defaultLicence,
    challenges: facts.several('défis', named, undefined, named.restore_trust),
    themes: facts.several('thèmes', themselves(themeNames), undefined, 'institutions'),
    methods: facts.several('méthodes', themselves(methodNames), undefined, 'atelier'),
    evidenceLevel: Number(level ?? 0),
    facets: {
      publics: facts.several('publics', values.publics, most, values.publics.residents),
      levels: facts.several('niveaux', values.levels, most, values.levels.consult),
      phases: facts.several('moments', values.phases, most, values.phases.diagnosis),
      pillars: facts.several('piliers', values.pillars, most, values.pillars.transparency),
      scales: facts.several('échelles', values.scales, most, values.scales.municipality),
      ...(format ? { format } : {}),
    },
  }
}

function isCaseWord(value: unknown): boolean {
  return typeof value === 'string' && codeOf(value, texts.kinds) === 'case-sheet'
}

/** `# Titre`, then the question that the sheet answers. */
function readTop(top: ContentPart | undefined, fault: (line: number, text: string) => void) {
  const { title, line, under } = titleIn(top ?? { line: 1, lines: [] }, fault)
  if (title === '')
    fault(line, 'il manque le titre de la fiche : une ligne « # Titre » sous les informations.')
  const lead = textOf({ lines: under })
  if (title !== '' && lead === '')
    fault(line, 'il manque la question à laquelle la fiche répond : écrivez-la sous le titre.')
  return { title, lead }
}

/** `- Quoi : un panel…` */
function namedLines<T extends string>(
  part: ContentPart | undefined,
  words: Readonly<Record<T, string>>,
  fault: (line: number, text: string) => void,
): Partial<Record<T, string>> {
  const told: Partial<Record<T, string>> = {}
  if (!part) return told
  for (const { line, text } of pointsOf(part, fault)) {
    const colon = text.indexOf(':')
    const name = colon < 0 ? '' : text.slice(0, colon).trim()
    const value = text.slice(colon + 1).trim()
    const key = codeOf(name, words)
    const list: readonly string[] = Object.values(words)
    if (key === undefined)
      fault(
        line,
        `« ${name || text} » n’est pas une ligne de « ${part.title} ». ${hintOf(name || text, list)}`,
      )
    else if (told[key] !== undefined)
      fault(line, `« ${name} » est déjà écrit plus haut : gardez une seule des deux lignes.`)
    else if (value === '')
      fault(line, `« ${name} » n’est suivi de rien : écrivez-le, ou retirez la ligne.`)
    else told[key] = typesetWords(value)
  }
  return told
}

/** `### Préparer (5 min)`, then what is done. */
function stepsOf(part: ContentPart, fault: (line: number, text: string) => void): ResourceStep[] {
  const [before, ...steps] = partsOf(part.lines, part.line + 1, '###')
  if (before && textOf(before) !== '')
    fault(before.line, 'le texte d’une étape vient sous son titre : « ### Préparer ».')
  return steps.map((step) => {
    const [, title = '', minutes] = /^(.*?)(?: \((\d+) min\))?$/.exec(step.title) ?? []
    const told = { title: typesetWords(title), text: textOf(step) }
    return minutes === undefined ? told : { ...told, minutes: Number(minutes) }
  })
}

function sourcesOf(
  part: ContentPart | undefined,
  fault: (line: number, text: string) => void,
): SheetContent['sources'] {
  if (!part) return []
  return pointsOf(part, fault).flatMap(({ line, text }) => {
    const link = linkIn(text)
    if (link && parseUrl(link.href)) return { label: link.words, href: link.href }
    fault(
      line,
      `une source s’écrit « - [Qui, quoi](https://adresse) » : « ${text} » n’a pas cette forme.`,
    )
    return []
  })
}

/** Links of a part that is prose too: what is no link stays as it was written. */
function linksOf(part: ContentPart, name: SheetLink['part']): readonly SheetLink[] {
  return pointsOf(part, () => undefined).flatMap(({ line, text }) => {
    const link = linkIn(text)
    return link?.href.endsWith('.md')
      ? { part: name, line, title: link.words, file: link.href, note: link.rest }
      : []
  })
}

function itemsOf(
  part: ContentPart,
  fault: (line: number, text: string) => void,
): readonly SheetLink[] {
  const links = linksOf(part, 'items')
  for (const { line, text } of pointsOf(part, fault)) {
    const link = links.find((sheetLink) => sheetLink.line === line)
    if (!link?.note)
      fault(
        line,
        `une fiche réunie s’écrit « - [Son titre](son-fichier.md) : pourquoi elle est là » : « ${text} » n’a pas cette forme.`,
      )
  }
  return links
}
