import { computeMap, type MapTask } from '../computed-map.ts'
import type { CountedMap } from '../counted-map.ts'
import { answerFiles, type ExportTask } from '../exported.ts'

export type ThreadTask =
  | { readonly kind: 'map'; readonly task: MapTask }
  | { readonly kind: 'export'; readonly task: ExportTask }

export function run(asked: ThreadTask): CountedMap | ReturnType<typeof answerFiles> {
  return asked.kind === 'map' ? computeMap(asked.task) : answerFiles(asked.task)
}
