import { asksEvidence } from '../completeness.ts'
import { type ResourceKind, shapeOf } from '../resource-shape.ts'
import { factKeys, type SectionKey } from '../sheet-content.ts'
import { rankedFacets } from '../vocabularies/facets.ts'
import { participediaFields } from '../vocabularies/participedia.ts'

/** How a field is asked. */
export type Control =
  | 'line'
  | 'address'
  | 'short'
  | 'prose'
  | 'choice'
  | 'ranked'
  | 'level'
  | 'authors'
  | 'sources'
  | 'steps'
  | 'items'
  | 'places'

export interface FieldSpec {
  readonly key: string
  readonly control: Control
  readonly required?: true
  /** Its kind needs it: it may be saved empty, and is not said to be optional. */
  readonly needed?: true
}

/** One page of the editor, at its own French address. */
export interface Part {
  readonly address: string
  readonly fields: readonly FieldSpec[]
}

const sectionAddresses: Readonly<Record<SectionKey, string>> = {
  summary: 'resume',
  audience: 'pour-qui',
  context: 'contexte',
  objectives: 'objectifs',
  whenToUse: 'quand',
  principles: 'principes',
  contents: 'contenu',
  method: 'methode',
  body: 'texte',
  material: 'materiel',
  steps: 'deroule',
  actors: 'acteurs',
  rules: 'regles',
  debrief: 'retour',
  use: 'usage',
  means: 'moyens',
  results: 'resultats',
  evidence: 'preuves',
  followUp: 'suites',
  worked: 'reussites',
  difficulties: 'difficultes',
  limits: 'limites',
  vigilance: 'vigilance',
  privacy: 'donnees',
  adapt: 'adapter',
  variants: 'variantes',
  alternatives: 'alternatives',
  advice: 'conseils',
  examples: 'exemples',
  chapters: 'chapitres',
  takeaway: 'a-retenir',
  transcript: 'transcription',
  further: 'plus-loin',
}

function sectionPart(key: SectionKey, needed: boolean): Part {
  const field = { key: `sections.${key}`, control: 'prose' } as const
  return {
    address: sectionAddresses[key],
    fields: [needed ? { ...field, needed } : field],
  }
}

/** The pages of the editor for a kind, in the order they are offered. */
export function partsOf(kind: ResourceKind): readonly Part[] {
  const shape = shapeOf(kind)
  const [summary, ...sections] = shape.sections.map((key) =>
    sectionPart(key, shape.needed.includes(key)),
  )
  return [
    presentationPart(kind),
    essentialPart(kind),
    ...(summary ? [summary] : []),
    ...(shape.hasItems ? [one('ressources', 'items', 'items')] : []),
    ...(kind === 'case-sheet' ? [factsPart] : []),
    ...(shape.hasSteps ? [one('etapes', 'steps', 'steps')] : []),
    ...sections,
    ...(asksEvidence({ kind }) ? [evidencePart] : []),
    one('sources', 'sources', 'sources'),
    one('auteurs', 'authors', 'authors'),
    facetsPart,
    ...(kind === 'case-sheet' || kind === 'method' ? [participediaPart] : []),
    one('licence', 'licence', 'choice'),
  ]
}

export function partAt(kind: ResourceKind, address: string): Part | undefined {
  return partsOf(kind).find((part) => part.address === address)
}

/** The page where a field is written. */
export function partOfField(kind: ResourceKind, field: string): Part | undefined {
  return partsOf(kind).find(({ fields }) => fields.some(({ key }) => key === field))
}

function presentationPart(kind: ResourceKind): Part {
  const placed = kind === 'case-sheet' || kind === 'learning' || kind === 'report'
  return {
    address: 'presentation',
    fields: [
      { key: 'title', control: 'line', required: true },
      { key: 'lead', control: 'short', required: true },
      ...(placed
        ? ([
            { key: 'place', control: 'line' },
            { key: 'territories', control: 'places' },
            { key: 'period', control: 'line' },
          ] as const)
        : []),
      ...(kind === 'case-sheet'
        ? ([
            { key: 'participants', control: 'line' },
            { key: 'outcome', control: 'choice' },
          ] as const)
        : []),
      ...(shapeOf(kind).hasLink ? ([{ key: 'link', control: 'address' }] as const) : []),
      { key: 'language', control: 'choice' },
    ],
  }
}

function essentialPart(kind: ResourceKind): Part {
  const fields = shapeOf(kind).essential.map((key) => {
    return { key: `essential.${key}`, control: 'short' } as const
  })
  return { address: 'essentiel', fields }
}

const factsPart: Part = {
  address: 'faits',
  fields: factKeys.map((key) => ({ key: `facts.${key}`, control: 'line' })),
}

const evidencePart: Part = {
  address: 'solidite',
  fields: [
    { key: 'evidenceLevel', control: 'level', required: true },
    { key: 'evidenceReason', control: 'short' },
  ],
}

const facetsPart: Part = {
  address: 'classement',
  fields: [
    { key: 'themes', control: 'ranked' },
    { key: 'methods', control: 'ranked' },
    { key: 'challenges', control: 'ranked' },
    ...rankedFacets.map((key) => ({ key, control: 'ranked' }) as const),
    { key: 'format', control: 'choice' },
  ],
}

const participediaPart: Part = {
  address: 'participedia',
  fields: participediaFields.map((field) => {
    return { key: `participedia.${field}`, control: 'ranked' } as const
  }),
}

function one(address: string, key: string, control: Control): Part {
  return { address, fields: [{ key, control }] }
}
