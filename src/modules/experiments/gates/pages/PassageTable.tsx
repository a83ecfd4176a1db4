import { dayOf, writtenDay } from '#kit/dates.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { ProseWords } from '#ui/Prose/ProseWords.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Passage } from '../../passage.ts'
import { type Stage, stations } from '../../stage.ts'
import { experimentTexts } from '../../texts/experiment.ts'
import { stageTexts } from '../../texts/stage.ts'
import { requirementTexts } from '../texts/gate.ts'

/** Each move along the line; what was set aside stays in view with its reason. */
export function PassageTable({
  locale,
  passages,
}: {
  readonly locale: Locale
  readonly passages: readonly Passage[]
}) {
  const said = experimentTexts[locale]
  return (
    <Table
      caption={said.historyCaption}
      captionHidden
      columns={[{ title: said.passage }, { title: said.on }, { title: said.how }]}
      rows={passages.map((passage) => [
        said.fromTo(stageName(passage.from, locale), stageName(passage.to, locale)),
        // A date is read at once: it is not cut.
        writtenDay(dayOf(passage.at), locale).replaceAll(' ', '\u00a0'),
        <How passage={passage} locale={locale} />,
      ])}
    />
  )
}

export function stageName(stage: Stage, locale: Locale): string {
  const said = stageTexts[locale]
  const station = stations.find((one) => one === stage)
  return station ? said.stations[station] : said.stopped
}

function How({ passage, locale }: { passage: Passage; locale: Locale }) {
  const said = experimentTexts[locale]
  if (passage.kind !== 'passed') return <ProseWords markdown={passage.reason ?? ''} />
  const waived = passage.requirements.filter((one) => one.state === 'waived')
  if (waived.length === 0) return <>{said.allMet}</>
  return (
    <ul>
      {waived.map((one) => (
        <li>
          {said.waivedFor(requirementTexts[locale][one.key].title, plainProse(one.reason ?? ''))}
        </li>
      ))}
    </ul>
  )
}
