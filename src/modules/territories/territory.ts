import { slugOf } from '#kit/words.ts'
import { elides } from '#kit/writing/elision.ts'

/** The levels of local government, and the organisations that are none of them. */
export const territoryKinds = [
  'commune',
  'intercommunality',
  'territorial-public-establishment',
  'department',
  'region',
  'organisation',
] as const

export type TerritoryKind = (typeof territoryKinds)[number]

/** What an organisation outside the reference may be. */
export const organisationTypes = [
  'joint-authority',
  'association',
  'lab',
  'parliament-office',
  'public-body',
  'company',
  'other',
] as const

export type OrganisationType = (typeof organisationTypes)[number]

/** Legal forms of an intercommunality, and the two departments that are something more. */
export const legalForms = ['CC', 'CA', 'CU', 'METRO', 'MET69', 'EPT', 'CEA', 'COM'] as const

export type LegalForm = (typeof legalForms)[number]

export interface Territory {
  readonly id: string
  readonly kind: TerritoryKind
  readonly subtype: LegalForm | OrganisationType | ''
  /** INSEE code, or the SIREN of an intercommunality; undefined for an organisation. */
  readonly code: string | undefined
  readonly siren: string | undefined
  readonly slug: string
  readonly name: string
  /** INSEE's code of the article, which says « de », « du », « des » (see `ofTerritory`). */
  readonly nameArticle: number
  readonly departmentCode: string | undefined
  readonly regionCode: string | undefined
  readonly population: number | undefined
  readonly populationYear: number | undefined
  readonly zone: 'metro' | 'drom' | 'com' | undefined
  readonly lon: number | undefined
  readonly lat: number | undefined
  /** How sure its place is: without imported contours a commune is drawn near the middle of its department. */
  readonly located: 'exact' | 'approximate' | 'none'
  readonly website: string
  readonly source: 'reference' | 'added' | 'demo'
  readonly vintage: number | undefined
  /** Day on which the place ceased to exist (a merger), or undefined. */
  readonly endedOn: string | undefined
}

/** « Rennes (35) »: 1,441 names of communes are borne by several, so the number always follows. */
export function territoryLabel(territory: Pick<Territory, 'kind' | 'name' | 'departmentCode'>) {
  const { kind, name, departmentCode } = territory
  const numbered = departmentCode !== undefined && kind !== 'region' && kind !== 'organisation'
  return numbered ? `${name} (${departmentCode})` : name
}

/** « de Rennes », « du Mans », « de l’Ain », « des Landes »: the name after « territoire ». */
export function ofTerritory(territory: Pick<Territory, 'name' | 'nameArticle' | 'kind'>): string {
  const { name, nameArticle, kind } = territory
  // An intercommunality may be called « Les Trois-Rives » as a commune is « Les Sables ».
  const bare = name.replace(/^(Le |La |Les |L’)/, '')
  if (bare !== name) return `${contraction(name)}${bare}`
  switch (nameArticle) {
    case 1:
      return kind === 'commune' ? `d’${name}` : `${elidedArticle(kind)}${name}`
    case 2:
      return `du ${name}`
    case 3:
      return `de la ${name}`
    case 4:
      return `des ${name}`
    case 5:
      return `de l’${name}`
    default:
      return elides(name) ? `d’${name}` : `de ${name}`
  }
}

function contraction(name: string): string {
  if (name.startsWith('Le ')) return 'du '
  if (name.startsWith('Les ')) return 'des '
  return name.startsWith('La ') ? 'de La ' : 'de L’'
}

/** A department or region whose name opens on a vowel takes the article: « de l’Ain ». */
function elidedArticle(kind: TerritoryKind): string {
  return kind === 'department' || kind === 'region' ? 'de l’' : 'd’'
}

/** `rennes-35238`: the name for people, the code for ever. */
export function territorySlug(name: string, code: string): string {
  return `${slugOf(name)}-${code.toLowerCase()}`
}

/** The code at the end of a slug, by which an address survives a change of name. */
export function codeOfSlug(slug: string): string | undefined {
  return /-(\d[0-9ab]\d{3}|\d{2,3}|2[ab]|6ae|\d{9})$/.exec(slug)?.[1]?.toUpperCase()
}
