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
import { Pager } from '#ui/Pager/Pager.tsx'
import { mayPublishMission } from '../../mission-permissions.ts'
import { skillPaths } from '../../paths/coaching.ts'
import { missionPaths } from '../../paths/mission.ts'
import { skillList } from '../../skills/index.ts'
import { type Skill, skillNames, skills, skillTexts } from '../../skills/nouns.ts'
import type { Mission } from '../mission.ts'
import { missionTexts } from '../texts/mission.ts'

export interface MissionsPageProps {
  readonly frame: Frame
  /** Those of this page. */
  readonly missions: readonly { readonly mission: Mission; readonly place: string }[]
  /** Of all the pages. */
  readonly count: number
  readonly page: number
  readonly pages: number
  readonly skill: Skill | undefined
  readonly over: boolean
}

/** What there is to do, for anyone. */
export function MissionsPage(props: MissionsPageProps) {
  const { frame, missions, skill, over } = props
  const { locale } = frame
  const texts = missionTexts[locale]
  const to = (input: { skill?: Skill | undefined; over?: boolean }) =>
    missionPaths.listBy({
      ...(input.skill ? { skill: input.skill } : {}),
      over: input.over ?? over,
    })
  return (
    <Layout
      frame={frame}
      title={texts.missions}
      lead={texts.lead}
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
      <FilterLinks
        label={texts.byState}
        links={[
          { label: texts.openOnes, href: to({ skill, over: false }), current: !over },
          { label: texts.overOnes, href: to({ skill, over: true }), current: over },
        ]}
      />
      <Disclosure summary={texts.filter} open={skill !== undefined}>
        <FilterLinks
          label={texts.filter}
          links={[
            { label: texts.all, href: to({}), current: skill === undefined },
            ...skills.map((item) => ({
              label: skillNames[locale][item],
              href: to({ skill: item }),
              current: item === skill,
            })),
          ]}
        />
      </Disclosure>
      {missions.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : (
        <p role="status">{texts.counted(props.count)}</p>
      )}
      {missions.map(({ mission, place }) => (
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
          {mission.answerUntil && !over ? (
            <p class="hint">
              {texts.until} {writtenDay(mission.answerUntil, locale)}
            </p>
          ) : null}
        </Card>
      ))}
      <Pager
        locale={locale}
        page={props.page}
        pages={props.pages}
        hrefOf={(page) => missionPaths.listBy({ skill, over, page })}
      />
    </Layout>
  )
}
