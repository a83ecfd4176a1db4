import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { RawCommune, RawGrouping, RawPlace, ReferenceFiles } from '../reference-files.ts'
import type { TerritoryKind } from '../territory.ts'

/** The year whose borders the installed package describes, and the census its populations come from. */
export const vintage = { year: 2026, census: 2023 } as const

/**
 * Reads the files of the official list. The package's own entry point opens them from the current
 * folder and fails anywhere else, so each file is named.
 */
export async function readReference(): Promise<ReferenceFiles> {
  const [communes, intercommunalities, publicEstablishments, departments, regions] =
    await Promise.all([
      readList<RawCommune>('communes'),
      readList<RawGrouping>('epci'),
      readList<RawGrouping>('ept'),
      readList<RawPlace>('departements'),
      readList<RawPlace>('regions'),
    ])
  return { communes, intercommunalities, publicEstablishments, departments, regions }
}

async function readList<T>(name: string): Promise<readonly T[]> {
  const address = import.meta.resolve(`@etalab/decoupage-administratif/data/${name}.json`)
  return JSON.parse(await readFile(new URL(address), 'utf8'))
}

/**
 * The id of a place of the reference: a version 5 UUID (RFC 9562) of its kind and code. It is the same
 * in every instance and after every import, so that links to it never break.
 */
export function referenceId(kind: TerritoryKind, code: string): string {
  const bytes = createHash('sha1').update(namespace).update(`${kind}:${code}`).digest()
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

/** Drawn once; changing it would give every place of every instance another id. */
const namespace = Buffer.from('8f1d3c5e2b7a4e6c9a0d51f27c64b9e8', 'hex')
