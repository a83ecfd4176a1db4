import { z } from 'zod'
import { type Challenge, challenges } from '#kit/challenge.ts'
import { readJson, usualJson } from '#kit/json/bounded-json.ts'
import { ownOf } from '#kit/own.ts'
import { isLicence, type Licence } from '../licence.ts'
import { outcomes } from '../resource.ts'
import { resourceKinds } from '../resource-shape.ts'
import { sheetContent } from '../sheet-content.ts'
import { type Facets, facetValues, formats } from '../vocabularies/facets.ts'
import { type ParticipediaCodes, participediaLists } from '../vocabularies/participedia.ts'
import {
  type Candidate,
  type LineFault,
  lineFault,
  lineRefused,
  mostOf,
  type ReadLine,
} from './candidate.ts'
import type { ImportDefaults } from './line.ts'

const licence = z.object({ spdx: z.string().refine(isLicence) })
const names = z.array(z.string().max(400))

const parent = z.object({
  identifiant: z.string().optional(),
  version: z.number().int(),
  titre: z.string().max(400),
  auteurs: names,
  adresse: z.string().max(500),
  licence,
  changements: z.string().max(20_000),
  le: z.iso.datetime(),
})

/** A line of `export.jsonl` (`documents/export-line.ts`), as this house or another one wrote it. */
const line = z.object({
  identifiant: z.string().min(1).max(500),
  type: z.enum(resourceKinds),
  titre: z.string().min(1).max(300),
  chapo: z.string().max(20_000),
  langue: z.enum(['fr', 'en']),
  licence,
  auteurs: z.array(z.object({ nom: z.string(), organisation: z.string() })),
  ficheDeDepart: z.boolean().default(false),
  inventee: z.boolean().default(false),
  provenance: z.string().max(120).default(''),
  issue: z.enum(outcomes),
  niveauDePreuve: z.number().int().min(0).max(5),
  raisonDuNiveau: z.string().default(''),
  lieu: z.string(),
  periode: z.string(),
  participants: z.string().optional(),
  regions: names,
  defis: z.array(z.string()),
  themes: names,
  methodes: names,
  publics: z.array(z.string()).default([]),
  niveaux: z.array(z.string()).default([]),
  phases: z.array(z.string()).default([]),
  piliers: z.array(z.string()).default([]),
  echelles: z.array(z.string()).default([]),
  format: z.enum(formats).default('text'),
  participedia: z.record(z.string(), z.array(z.string())).default({}),
  essentiel: z.record(z.string(), z.string()),
  rubriques: z.record(z.string(), z.string()),
  chiffres: z.unknown(),
  etapes: z.unknown().optional(),
  contenus: z.unknown().optional(),
  faits: z.unknown().optional(),
  lien: z.string().optional(),
  sources: z.unknown(),
  adapteDe: parent.optional(),
  traductionDe: z.object({ identifiant: z.string(), version: z.number().int() }).optional(),
})
type Line = z.infer<typeof line>

/** What the line says, whole; a value that no list of this house holds refuses it, and is named. */
export function exportedCandidate(text: string, defaults: ImportDefaults): ReadLine {
  const json = readJson(text, { ...usualJson, signs: longestLine })
  if (json === undefined) return lineRefused('not-json', '', text)
  const read = line.safeParse(json)
  if (!read.success) {
    return { faults: read.error.issues.map((issue) => faultAt(json, issue)), notes: [] }
  }
  const said = read.data
  const content = sheetContent.safeParse(contentOf(said))
  const faults = [
    ...strayValues(said).map(({ column, value }) => lineFault('not-a-resource', column, value)),
    ...(content.success ? [] : content.error.issues.map((issue) => contentFault(said, issue))),
  ]
  if (faults.length > 0 || !content.success) return { faults, notes: [] }
  const kin = kinOf(said)
  return {
    sourceId: said.identifiant,
    numbered: { by: 'number', column: 'identifiant' },
    columns: { title: 'titre', address: 'lien' },
    notes: [],
    assumed: [],
    ...(kin ? { kin } : {}),
    words: {
      kind: said.type,
      title: said.titre,
      lead: said.chapo,
      language: said.langue,
      licence: said.licence.spdx as Licence,
      isStarter: said.ficheDeDepart,
      content: content.data,
      challenges: said.defis as Challenge[],
      themes: said.themes,
      methods: said.methodes,
      regionCodes: said.regions,
      outcome: said.issue,
      evidenceLevel: said.niveauDePreuve,
      origin: undefined,
      // An invented sheet goes on saying so, whatever house it travels to.
      source: said.inventee ? 'demo' : said.provenance || defaults.source,
      territoryIds: [],
      facets: facetsOf(said) as unknown as Facets,
      participedia: said.participedia as ParticipediaCodes,
    },
  }
}

export const longestLine = 2_000_000

type Issue = Parameters<typeof mostOf>[0]

function valueAt(json: unknown, path: readonly PropertyKey[]): string {
  let value: unknown = json
  for (const key of path) value = (value as Readonly<Record<PropertyKey, unknown>> | null)?.[key]
  if (value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function faultAt(json: unknown, issue: Issue): LineFault {
  const column = issue.path.map(String).join('.')
  const written = valueAt(json, issue.path)
  const most = mostOf(issue)
  if (most) return lineFault('too-long', column, written, most)
  if (column === 'titre')
    return lineFault(written.trim() ? 'not-a-text' : 'no-title', column, written)
  if (column === 'type') return lineFault('unknown-kind', column, written)
  if (column === 'langue') return lineFault('unknown-language', column, written)
  return lineFault('not-a-resource', column, written)
}

/** Our words for the parts of a sheet, and those of `export.jsonl`. */
const exported: Readonly<Record<string, string>> = {
  essential: 'essentiel',
  sections: 'rubriques',
  figures: 'chiffres',
  authors: 'auteurs',
  place: 'lieu',
  period: 'periode',
  evidenceReason: 'raisonDuNiveau',
  facts: 'faits',
  steps: 'etapes',
  items: 'contenus',
  link: 'lien',
}

function contentFault(said: Line, issue: Issue): LineFault {
  const [part = '', ...rest] = issue.path
  const own = ownOf(exported, String(part)) ?? String(part)
  const column = [own, ...rest].map(String).join('.')
  const most = mostOf(issue)
  return lineFault(
    most ? 'too-long' : 'not-a-resource',
    column,
    valueAt(said, [own, ...rest]),
    most,
  )
}

function facetsOf(said: Line) {
  return {
    publics: said.publics,
    levels: said.niveaux,
    phases: said.phases,
    pillars: said.piliers,
    scales: said.echelles,
    format: said.format,
  }
}

/** Codes that our lists do not hold: the line comes from a house that knows more than this one. */
function strayValues(said: Line): readonly { column: string; value: string }[] {
  const lists: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['defis', said.defis, challenges],
    ['publics', said.publics, facetValues.publics],
    ['niveaux', said.niveaux, facetValues.levels],
    ['phases', said.phases, facetValues.phases],
    ['piliers', said.piliers, facetValues.pillars],
    ['echelles', said.echelles, facetValues.scales],
    ...Object.entries(said.participedia).map(
      ([field, codes]) => [`participedia.${field}`, codes, knownCodes(field)] as const,
    ),
  ]
  return lists.flatMap(([column, values, known]) =>
    values.filter((value) => !known.includes(value)).map((value) => ({ column, value })),
  )
}

function knownCodes(field: string): readonly string[] {
  return Object.hasOwn(participediaLists, field)
    ? participediaLists[field as keyof typeof participediaLists]
    : []
}

function contentOf(said: Line): unknown {
  const input = {
    essential: said.essentiel,
    sections: said.rubriques,
    figures: said.chiffres ?? [],
    authors: said.auteurs.map(({ nom, organisation }) => ({ name: nom, organisation })),
    sources: said.sources ?? [],
    place: said.lieu,
    period: said.periode,
    participants: said.participants,
    evidenceReason: said.raisonDuNiveau,
    facts: said.faits,
    steps: said.etapes,
    items: said.contenus,
    link: said.lien,
  }
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
}

function kinOf({ adapteDe, traductionDe }: Line): Candidate['kin'] {
  if (!adapteDe && !traductionDe) return undefined
  return {
    ...(adapteDe
      ? {
          parent: {
            sourceId: adapteDe.identifiant,
            id: undefined,
            version: adapteDe.version,
            title: adapteDe.titre,
            authors: adapteDe.auteurs,
            href: adapteDe.adresse,
            licence: adapteDe.licence.spdx as Licence,
            changes: adapteDe.changements,
            at: new Date(adapteDe.le),
          },
        }
      : {}),
    ...(traductionDe
      ? {
          translationOf: { sourceId: traductionDe.identifiant, version: traductionDe.version },
        }
      : {}),
  }
}
