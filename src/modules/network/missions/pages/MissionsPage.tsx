import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { mayPublishMission } from '../../mission-permissions.ts'
import { skillPaths } from '../../paths/coaching.ts'
import { missionPaths } from '../../paths/mission.ts'
import { skillList } from '../../skills/index.ts'
import { skillTexts } from '../../skills/nouns.ts'
import type { Mission } from '../mission.ts'
import { missionTexts } from '../texts/mission.ts'

export interface ListedMission {
  readonly mission: Mission
  readonly place: string
  /** Answers to read, for those who lead it. */
  readonly waiting: number | undefined
}

export interface MissionsPageProps {
  readonly frame: Frame
  readonly shown: ShownList<ListedMission>
}

/** What there is to do, for anyone. */
export function MissionsPage({ frame, shown }: MissionsPageProps) {
  const { locale } = frame
  const texts = missionTexts[locale]
  const isTable = shown.view.values['forme'] === 'table'
  return (
    <Layout
      frame={frame}
      title={texts.missions}
      lead={texts.lead}
      wide={isTable}
      actions={
        mayPublishMission(frame.viewer) ? (
          <ButtonLink href={missionPaths.create}>{texts.publish}</ButtonLink>
        ) : (
          <ButtonLink href={skillPaths.own} tone="quiet">
            {skillTexts[locale].state}
          </ButtonLink>
        )
      }
    >
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.none, text: texts.noneText }}
        cells={{
          'a-lire': ({ mission, waiting }) =>
            waiting ? <a href={missionPaths.answers(mission.slug)}>{waiting}</a> : (waiting ?? ''),
        }}
        drawn={isTable ? undefined : <Cards frame={frame} shown={shown} />}
      />
    </Layout>
  )
}

function Cards({ frame: { locale }, shown }: MissionsPageProps) {
  const texts = missionTexts[locale]
  return (
    <>
      {shown.rows.map(({ mission, place }) => (
        <Card
          title={mission.title}
          titleIn={writtenLocale}
          href={missionPaths.show(mission.slug)}
          eyebrow={
            <>
              {place} {mission.atDistance ? <Badge tone="info">{texts.distance}</Badge> : null}
            </>
          }
        >
          <p>
            {[skillList(mission.skills, locale), mission.timeNeeded].filter(Boolean).join(', ')}
          </p>
          {mission.answerUntil && mission.state === 'open' ? (
            <p class="hint">
              {texts.until} {writtenDay(mission.answerUntil, locale)}
            </p>
          ) : null}
        </Card>
      ))}
    </>
  )
}
