import type { PasteFormProps } from '#ui/Grid/PasteForm.tsx'
import {
  ExperimentGridPage,
  ExperimentPastePage,
  type GridPageProps,
} from '../../pages/GridPages.tsx'
import { evaluationPaths as paths } from '../../paths/evaluation.ts'
import type { EvaluationLine } from '../evaluation.ts'
import { evaluationGrid, evaluationRows } from '../evaluation-grid.ts'
import { evaluationTexts } from '../texts/evaluation.ts'

const placeOf = ({ frame, experiment: { slug } }: GridPageProps) => ({
  words: evaluationTexts[frame.locale],
  home: paths.evaluation(slug),
  lines: paths.lines(slug),
  paste: paths.paste(slug),
})

/** All the questions and what was found, written on one page. */
export function EvaluationGridPage(
  props: GridPageProps & { readonly lines: readonly EvaluationLine[] },
) {
  const { lines, ...page } = props
  return (
    <ExperimentGridPage
      {...page}
      place={placeOf(page)}
      shown={{ grid: evaluationGrid, rows: evaluationRows(lines) }}
    />
  )
}

export function EvaluationPastePage(props: GridPageProps & Pick<PasteFormProps, 'read'>) {
  return <ExperimentPastePage {...props} grid={evaluationGrid} place={placeOf(props)} />
}
