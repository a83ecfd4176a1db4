import { type ColumnMapping, isFieldTwice } from '#kit/column-mapping.ts'
import { plainWords } from '#kit/words.ts'
import { essentialKeys, factKeys, sectionKeys } from '../sheet-content.ts'
import { resourceTexts } from '../texts/resources.ts'

/** What a column may hold, beside the parts of a sheet (`section:results`) and its questions (`essential:cost`). */
const bareFields = [
  'number',
  'title',
  'lead',
  'kind',
  'language',
  'licence',
  'outcome',
  'authors',
  'organisations',
  'place',
  'period',
  'participants',
  'address',
  'themes',
  'methods',
  'text',
] as const
export type BareField = (typeof bareFields)[number]

export type ImportField =
  | BareField
  | `section:${(typeof sectionKeys)[number]}`
  | `essential:${(typeof essentialKeys)[number]}`
  | `fact:${(typeof factKeys)[number]}`

export const importFields: readonly ImportField[] = [
  ...bareFields,
  ...essentialKeys.map((key) => `essential:${key}` as const),
  ...sectionKeys.map((key) => `section:${key}` as const),
  ...factKeys.map((key) => `fact:${key}` as const),
]

export type ImportMapping = ColumnMapping<ImportField>

export function isImportField(text: string): text is ImportField {
  return importFields.some((field) => field === text)
}

/** How these columns are usually called, without accents. */
const synonyms: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  number: ['id', 'identifiant', 'numero', 'n', 'ref', 'reference', 'cle', 'key'],
  title: ['titre', 'title', 'nom', 'name', 'intitule'],
  lead: ['chapo', 'resume court', 'accroche', 'description', 'lead'],
  kind: ['type', 'nature', 'kind', 'type de ressource'],
  language: ['langue', 'language'],
  licence: ['licence', 'license', 'droits', 'rights'],
  outcome: ['issue', 'etat', 'statut', 'outcome', 'status'],
  authors: ['auteur', 'auteurs', 'auteurice', 'autrice', 'author', 'authors', 'auteur e s'],
  organisations: ['organisation', 'organisations', 'structure', 'porteur', 'organization'],
  place: ['lieu', 'territoire', 'commune', 'ville', 'place', 'location'],
  period: ['periode', 'date', 'annee', 'dates', 'period', 'year'],
  participants: ['participants', 'participant es', 'nombre de participants'],
  address: ['url', 'adresse', 'lien', 'site', 'link', 'web'],
  themes: ['theme', 'themes', 'thematique', 'thematiques', 'topics'],
  methods: ['methode', 'methodes', 'method', 'methods'],
  text: ['texte', 'contenu', 'corps', 'body', 'text'],
  'section:summary': ['resume', 'synthese', 'summary', 'abstract'],
  'section:context': ['contexte', 'context'],
  'section:objectives': ['objectif', 'objectifs', 'objectives'],
  'section:method': ['deroulement', 'demarche', 'process'],
  'section:means': ['moyens', 'budget', 'means'],
  'section:results': ['resultat', 'resultats', 'results', 'effets'],
  'section:difficulties': ['difficulte', 'difficultes', 'limites', 'difficulties'],
  'section:advice': ['conseil', 'conseils', 'recommandations', 'advice'],
  'essential:cost': ['cout', 'cost'],
}

/** What our own pages and documents write above each part, in both languages: it is read back. */
function ownNames(): ReadonlyMap<string, ImportField> {
  const names = new Map<string, ImportField>()
  for (const texts of [resourceTexts.fr, resourceTexts.en]) {
    for (const key of sectionKeys) names.set(plainWords(texts.sections[key]), `section:${key}`)
    for (const key of essentialKeys) {
      const name = plainWords(texts.essential[key])
      if (!names.has(name)) names.set(name, `essential:${key}`)
    }
    for (const key of factKeys) {
      const name = plainWords(texts.facts[key])
      if (!names.has(name)) names.set(name, `fact:${key}`)
    }
  }
  return names
}

const own = ownNames()
const usual = new Map(
  importFields.flatMap((field) => (synonyms[field] ?? []).map((name) => [name, field] as const)),
)

/** The part of a sheet that stands under this title; nothing when no part is called so. */
export function sectionCalled(title: string): (typeof sectionKeys)[number] | undefined {
  const plain = plainWords(title)
  const field = [own.get(plain), usual.get(plain)].find((importField) =>
    importField?.startsWith('section:'),
  )
  return sectionKeys.find((key) => `section:${key}` === field)
}

/** What the columns seem to hold, each field once. */
export function guessImportMapping(header: readonly string[]): ImportMapping {
  const guessed: Record<string, ImportField> = {}
  const taken = new Set<ImportField>()
  for (const heading of header) {
    const plain = plainWords(heading)
    const field = isImportField(heading) ? heading : (usual.get(plain) ?? own.get(plain))
    if (field && !taken.has(field)) {
      guessed[heading] = field
      taken.add(field)
    }
  }
  return guessed
}

export type MappingProblem = 'no-title-column' | 'field-twice'

export function importMappingProblem(mapping: ImportMapping): MappingProblem | undefined {
  if (!Object.values(mapping).includes('title')) return 'no-title-column'
  return isFieldTwice(mapping) ? 'field-twice' : undefined
}
