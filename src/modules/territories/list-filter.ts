import { z } from 'zod'
import type { TerritoryKind } from './territory.ts'

/** The types of places as the address of the list writes them. */
const addressOfKind = {
  commune: 'commune',
  intercommunality: 'intercommunalite',
  'territorial-public-establishment': 'ept',
  department: 'departement',
  region: 'region',
  organisation: 'organisation',
} as const satisfies Record<TerritoryKind, string>

const kindsByAddress = new Map(
  Object.entries(addressOfKind).map(([kind, address]) => [
    address as string,
    kind as TerritoryKind,
  ]),
)

/** What the address of the list says. Anything odd in it is as if it were not there. */
export const listFilterShape = z.object({
  q: z.string().trim().max(120).catch('').default(''),
  type: z
    .string()
    .optional()
    .transform((address) => (address === undefined ? undefined : kindsByAddress.get(address))),
  region: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .catch(undefined),
  departement: z
    .string()
    .toUpperCase()
    .regex(/^(\d{2,3}|2[AB])$/)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(5_000).catch(1).default(1),
})

export type ListFilter = z.infer<typeof listFilterShape>

/** The filters as the fields of an address; the first page needs no number. */
export function filterFields(filter: Partial<ListFilter>): Readonly<Record<string, string>> {
  const { q = '', type, region = '', departement = '', page = 1 } = filter
  const fields = {
    q,
    type: type ? addressOfKind[type] : '',
    region,
    departement,
    page: page > 1 ? String(page) : '',
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

/** `?q=…&region=53`, or nothing. */
export function filterQuery(filter: Partial<ListFilter>): string {
  const query = new URLSearchParams(filterFields(filter)).toString()
  return query === '' ? '' : `?${query}`
}

/** Where a field asks for proposals, of some types only when it says so. */
export function searchSource(path: string, kinds: readonly TerritoryKind[] = []): string {
  const query = new URLSearchParams(kinds.map((kind) => ['type', addressOfKind[kind]]))
  return kinds.length === 0 ? path : `${path}?${query}`
}

export function readKinds(addresses: readonly string[] = []): readonly TerritoryKind[] {
  return addresses.flatMap((address) => kindsByAddress.get(address) ?? [])
}
