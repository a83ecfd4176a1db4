import { codeOf, type FactReader, hintOf } from '#kit/content/content.ts'
import type { RegisteredPlace, TerritoryKind } from '#modules/territories/index.ts'

/** A place of the official list by its code, or one that the list does not have. */
export type StarterPlace =
  | { readonly kind: Exclude<TerritoryKind, 'organisation'>; readonly code: string }
  | Omit<RegisteredPlace, 'source'>

const kinds = {
  commune: 'commune',
  intercommunality: 'intercommunalité',
  'territorial-public-establishment': 'établissement public territorial',
  department: 'département',
  region: 'région',
} as const
const forms = {
  'joint-authority': 'syndicat mixte',
  association: 'association',
  lab: 'laboratoire',
  'parliament-office': 'équipe parlementaire',
  'public-body': 'organisme public',
  company: 'entreprise',
  other: 'autre organisation',
} as const
const example = 'commune 86194'

/** `territoires: [commune 86194]`, or an organisation told line by line. */
export function readPlaces(facts: FactReader): readonly StarterPlace[] {
  return facts.list('territoires').flatMap((one) => {
    const place = typeof one === 'string' ? officialPlace(one) : organisation(one)
    if (place) return place
    const line = facts.lineOf('territoires')
    if (typeof one === 'string')
      facts.fault(
        line,
        `« ${one} » : un territoire s’écrit par sa nature et son code officiel, par exemple « ${example} ». ${hintOf(one, Object.values(kinds))}`,
      )
    else
      facts.fault(
        line,
        `une organisation hors de la liste officielle a un nom, une adresse et une forme (${Object.values(forms).join(', ')}).`,
      )
    return []
  })
}

function officialPlace(text: string): StarterPlace | undefined {
  const [, name = '', code = ''] = /^(.+?) (\w+)$/.exec(text.trim()) ?? []
  const kind = codeOf(name, kinds)
  return kind && code ? { kind, code } : undefined
}

function organisation(input: unknown): StarterPlace | undefined {
  if (!input || typeof input !== 'object') return undefined
  const told = new Map(Object.entries(input))
  const text = (key: string) => {
    const value: unknown = told.get(key)
    return value === undefined || value === null ? undefined : String(value)
  }
  const number = (key: string) => {
    const value: unknown = told.get(key)
    return typeof value === 'number' ? value : undefined
  }
  const subtype = codeOf(text('forme') ?? '', forms)
  const [name, slug] = [text('nom'), text('adresse')]
  if (!name || !slug || !subtype) return undefined
  return {
    kind: 'organisation',
    subtype,
    slug,
    name,
    shortName: text('sigle'),
    departmentCode: text('département'),
    regionCode: text('région'),
    population: number('population'),
    website: text('site'),
    lon: number('longitude'),
    lat: number('latitude'),
  }
}
