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
  const texts = experimentTexts[locale]
  return (
    <Table
      caption={texts.historyCaption}
      captionHidden
      columns={[{ title: texts.passage }, { title: texts.on }, { title: texts.how }]}
      rows={passages.map((passage) => [
        texts.fromTo(stageName(passage.from, locale), stageName(passage.to, locale)),
        // A date is read at once: it is not cut.
        writtenDay(dayOf(passage.at), locale).replaceAll(' ', '\u00a0'),
        <How passage={passage} locale={locale} />,
      ])}
    />
  )
}

export function stageName(stage: Stage, locale: Locale): string {
  const texts = stageTexts[locale]
  const station = stations.find((item) => item === stage)
  return station ? texts.stations[station] : texts.stopped
}

function How({ passage, locale }: { passage: Passage; locale: Locale }) {
  const texts = experimentTexts[locale]
  if (passage.kind !== 'passed') return <ProseWords markdown={passage.reason ?? ''} />
  const waived = passage.requirements.filter((requirement) => requirement.state === 'waived')
  if (waived.length === 0) return <>{texts.allMet}</>
  return (
    <ul>
      {waived.map((requirement) => (
        <li>
          {texts.waivedFor(
            requirementTexts[locale][requirement.key].title,
            plainProse(requirement.reason ?? ''),
          )}
        </li>
      ))}
    </ul>
  )
}
