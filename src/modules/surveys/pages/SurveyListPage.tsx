import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { paths } from '../paths.ts'
import type { Survey } from '../survey.ts'
import { surveyTexts } from '../texts/surveys.ts'
import { StateBadge } from './StateBadge.tsx'

/** All the surveys: open ones and those that are over; drafts for the team. */
export function SurveyListPage(props: {
  frame: Frame
  shown: ShownList<Survey>
  mayKeep: boolean
  now: Date
}) {
  const { frame, shown, mayKeep, now } = props
  const texts = surveyTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      wide
      actions={mayKeep ? <ButtonLink href={paths.add}>{texts.add}</ButtonLink> : undefined}
    >
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.none, text: texts.noneText }}
        cells={{
          etat: (survey) => <StateBadge locale={frame.locale} survey={survey} now={now} />,
        }}
      />
    </Layout>
  )
}
