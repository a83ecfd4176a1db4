import { StationLine } from '#ui/StationLine/StationLine.tsx'
import { type ExperimentLineProps, stationMarks } from '../station-marks.ts'
import { stageTexts } from '../texts/stage.ts'

/** The line of an experiment: where it stands, since when, what is late. */
export function ExperimentLine(props: ExperimentLineProps) {
  const { locale, size } = props
  return (
    <StationLine
      locale={locale}
      size={size}
      title={stageTexts[locale].line}
      stations={stationMarks(props)}
    />
  )
}
