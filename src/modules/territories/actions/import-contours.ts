import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { geoArea, geoPath } from 'd3-geo'
import type { Position } from 'geojson'
import { feature } from 'topojson-client'
import { asksTooMuch, type JsonBounds, readJson } from '#kit/json/bounded-json.ts'
import { readers } from '#platform/imports/readers.ts'
import {
  type Contour,
  ContoursProblem,
  contoursOf,
  layersOf,
  type Outline,
  pointsIn,
  polygonsOf,
  simplified,
} from '../contours.ts'
import { type ContourRow, saveContours } from '../store/contours.ts'
import type { ImportWorld, OnProgress } from './import-territories.ts'

export interface ContourReport {
  readonly read: number
  readonly kept: number
  /** Codes of the file that no place of this instance bears. */
  readonly unknown: readonly string[]
}

const rowsAtATime = 1_000

const { bytes: signs, elements, depth, points } = readers.contours
const bounds: JsonBounds = { signs, elements, depth }

const tooLarge = (file: string) =>
  `Le fichier ${file} est trop lourd : donnez des contours simplifiés (100 mètres suffisent), ou un fichier par région.`

/**
 * Reads outlines from a TopoJSON or GeoJSON file, keeps them for the maps, and places each commune at
 * the middle of its own. In the caller's transaction: a bad file changes nothing.
 */
export async function importContours(
  { db, now }: ImportWorld,
  file: string,
  onProgress: OnProgress = () => undefined,
): Promise<ContourReport> {
  const contours = await readContours(file)
  if (contours.length === 0) {
    throw new ContoursProblem(
      'Aucun contour reconnu : chaque forme doit porter son code INSEE ou SIREN.',
    )
  }

  const unknown: string[] = []
  for (let at = 0; at < contours.length; at += rowsAtATime) {
    const rows = contours.slice(at, at + rowsAtATime).flatMap(toRow)
    unknown.push(...(await saveContours(db, rows, now)))
    onProgress(Math.min(at + rowsAtATime, contours.length), contours.length)
  }
  return { read: contours.length, kept: contours.length - unknown.length, unknown }
}

/** The contours of a file; what it holds is counted before anything is made of it. */
export async function readContours(file: string): Promise<readonly Contour[]> {
  const read = await readFileOf(file)
  if (pointsIn(read) > points) throw new ContoursProblem(tooLarge(file))
  return layersOf(read, basename(file), feature).flatMap(contoursOf)
}

async function readFileOf(file: string): Promise<unknown> {
  const unreadable = () => {
    throw new ContoursProblem(`Le fichier ${file} est introuvable ou illisible.`)
  }
  const { size } = await stat(file).catch(unreadable)
  if (size > readers.contours.bytes) throw new ContoursProblem(tooLarge(file))
  const text = await readFile(file, 'utf8').catch(unreadable)
  if (asksTooMuch(text, bounds)) throw new ContoursProblem(tooLarge(file))
  const read = readJson(text, bounds)
  if (read === undefined) {
    throw new ContoursProblem(
      `Le fichier ${file} n’est pas du JSON complet : téléchargez-le à nouveau.`,
    )
  }
  return read
}

function toRow(contour: Contour): ContourRow[] {
  const geometry = simplified(contour)
  if (!geometry) return []
  const wound = { ...geometry, coordinates: woundFor(geometry) } as Outline
  // Flat centroid: it does not depend on the direction of the rings, and places are small.
  const [lon, lat] = geoPath().centroid(wound)
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return []
  return [{ kind: contour.kind, code: contour.code, geometry: wound, lon, lat }]
}

/** On a sphere a ring read backwards is the rest of the Earth: outer rings go one way, holes the other. */
function woundFor(geometry: Outline): Outline['coordinates'] {
  const polygons = polygonsOf(geometry).map((rings) =>
    rings.map((ring, rank) => (isBackwards(ring) === (rank === 0) ? ring.toReversed() : ring)),
  )
  return geometry.type === 'Polygon' ? (polygons[0] ?? []) : polygons
}

function isBackwards(ring: Position[]): boolean {
  return geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI
}
