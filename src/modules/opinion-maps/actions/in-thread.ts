import { computeMap, type MapTask } from '../computed-map.ts'
import type { CountedMap } from '../counted-map.ts'

export function run(task: MapTask): CountedMap {
  return computeMap(task)
}
