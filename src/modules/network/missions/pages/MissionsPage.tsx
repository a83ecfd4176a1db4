import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { mayPublishMission } from '../../mission-permissions.ts'
import { skillPaths } from '../../paths/coaching.ts'
import { missionPaths } from '../../paths/mission.ts'
import { skillList } from '../../skills/index.ts'
import { type Skill, skillNames, skills, skillTexts } from '../../skills/nouns.ts'
import type { Mission } from '../mission.ts'
import { missionTexts } from '../texts/mission.ts'

export interface MissionsPageProps {
  readonly frame: Frame
  readonly missions: readonly { readonly mission: Mission; readonly place: string }[]
  readonly skill: Skill | undefined
  readonly over: boolean
}

/** What there is to do, for anyone. */
export function MissionsPage({ frame, missions, skill, over }: MissionsPageProps) {
  const { locale } = frame
  const said = missionTexts[locale]
  const to = (given: { skill?: Skill | undefined; over?: boolean }) =>
    missionPaths.listBy({
      ...(given.skill ? { skill: given.skill } : {}),
      over: given.over ?? over,
    })
  return (
    <Layout
      frame={frame}
      title={said.missions}
      lead={said.lead}
      actions={
        mayPublishMission(frame.viewer) ? (
          <ButtonLink href={missionPaths.create}>{said.publish}</ButtonLink>
        ) : (
          <ButtonLink href={skillPaths.own} tone="quiet">
            {skillTexts[locale].state}
          </ButtonLink>
        )
      }
    >
      <FilterLinks
        label={said.byState}
        links={[
          { label: said.openOnes, href: to({ skill, over: false }), current: !over },
          { label: said.overOnes, href: to({ skill, over: true }), current: over },
        ]}
      />
      <Disclosure summary={said.filter} open={skill !== undefined}>
        <FilterLinks
          label={said.filter}
          links={[
            { label: said.all, href: to({}), current: skill === undefined },
            ...skills.map((one) => ({
              label: skillNames[locale][one],
              href: to({ skill: one }),
              current: one === skill,
            })),
          ]}
        />
      </Disclosure>
      {missions.length === 0 ? (
        <EmptyState title={said.none}>
          <p>{said.noneText}</p>
        </EmptyState>
      ) : null}
      {missions.map(({ mission, place }) => (
        <Card
          title={mission.title}
          titleIn={writtenLocale}
          href={missionPaths.show(mission.slug)}
          eyebrow={
            <>
              {place} {mission.atDistance ? <Badge tone="info">{said.distance}</Badge> : null}
            </>
          }
        >
          <p>
            {[skillList(mission.skills, locale), mission.timeNeeded].filter(Boolean).join(', ')}
          </p>
          {mission.answerUntil && !over ? (
            <p class="hint">
              {said.until} {writtenDay(mission.answerUntil, locale)}
            </p>
          ) : null}
        </Card>
      ))}
    </Layout>
  )
}
