import { dayOf, writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { skillPaths } from '../../paths/coaching.ts'
import { type Skill, type SkillStatement, skills } from '../skill.ts'
import { skillNames, skillTexts } from '../texts/skill.ts'
import { languageList, skillList } from './skill-words.ts'

export interface ShownStatement {
  readonly statement: SkillStatement
  readonly name: string
  readonly places: readonly string[]
}

export interface SkillsPageProps {
  readonly frame: Frame
  readonly shown: readonly ShownStatement[]
  readonly skill: Skill | undefined
}

/** Who can do what: those who chose to be shown, and everyone for the team. */
export function SkillsPage({ frame, shown, skill }: SkillsPageProps) {
  const { locale } = frame
  const said = skillTexts[locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      actions={<ButtonLink href={skillPaths.own}>{said.state}</ButtonLink>}
    >
      <Disclosure summary={said.filter} open={skill !== undefined}>
        <FilterLinks
          label={said.filter}
          links={[
            { label: said.all, href: skillPaths.list, current: skill === undefined },
            ...skills.map((one) => ({
              label: skillNames[locale][one],
              href: skillPaths.listBy(one),
              current: one === skill,
            })),
          ]}
        />
      </Disclosure>
      {shown.length === 0 ? (
        <EmptyState title={said.none}>
          <p>{said.noneText}</p>
        </EmptyState>
      ) : null}
      {shown.map((one) => (
        <Card
          title={one.name}
          eyebrow={
            <>
              {one.statement.coaches ? <Badge tone="good">{said.coach}</Badge> : null}{' '}
              {one.statement.shown === 'staff' ? (
                <Badge tone="neutral">{said.staffOnly}</Badge>
              ) : null}
            </>
          }
        >
          <StatementFacts frame={frame} {...one} />
        </Card>
      ))}
    </Layout>
  )
}

export function StatementFacts(props: Omit<ShownStatement, 'name'> & { readonly frame: Frame }) {
  const { frame, statement, places } = props
  const { locale } = frame
  const said = skillTexts[locale]
  const where = [...places, ...(statement.atDistance ? [said.distance] : [])].join(', ')
  const when = [
    statement.hoursPerMonth === undefined ? '' : said.hours(statement.hoursPerMonth),
    statement.availability,
  ]
    .filter(Boolean)
    .join(', ')
  const items = [
    { name: said.skills, value: skillList(statement.skills, locale) },
    { name: said.also, value: statement.otherWords },
    { name: said.where, value: where },
    { name: said.when, value: when },
    { name: said.languages, value: languageList(statement.languages, locale) },
  ].filter(({ value }) => value !== '')
  return (
    <>
      <Facts layout="rows" items={items} />
      {statement.about ? <Prose markdown={statement.about} /> : null}
      <p class="hint">{said.confirmed(writtenDay(dayOf(statement.confirmedAt), locale))}</p>
    </>
  )
}
