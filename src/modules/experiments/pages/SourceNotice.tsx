import type { Frame } from '#kit/frame.ts'
import { Notice } from '#ui/Notice/Notice.tsx'
import type { Experiment } from '../experiment.ts'
import { experimentTexts } from '../texts/experiment.ts'

/** What did not happen in this house says so, first, on each page that could be taken for true. */
export function SourceNotice({ experiment, frame }: { experiment: Experiment; frame: Frame }) {
  if (experiment.source === 'house') return null
  return <Notice tone="info">{experimentTexts[frame.locale].sources[experiment.source]}</Notice>
}
