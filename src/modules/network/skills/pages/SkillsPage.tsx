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
import { Pager } from '#ui/Pager/Pager.tsx'
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
  /** Those of this page. */
  readonly shown: readonly ShownStatement[]
  /** Of all the pages. */
  readonly count: number
  readonly page: number
  readonly pages: number
  readonly skill: Skill | undefined
}

/** Who can do what: those who chose to be shown, and everyone for the team. */
export function SkillsPage(props: SkillsPageProps) {
  const { frame, shown, skill } = props
  const { locale } = frame
  const texts = skillTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      actions={<ButtonLink href={skillPaths.own}>{texts.state}</ButtonLink>}
    >
      <Disclosure summary={texts.filter} open={skill !== undefined}>
        <FilterLinks
          label={texts.filter}
          links={[
            { label: texts.all, href: skillPaths.list, current: skill === undefined },
            ...skills.map((item) => ({
              label: skillNames[locale][item],
              href: skillPaths.listBy(item),
              current: item === skill,
            })),
          ]}
        />
      </Disclosure>
      {shown.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : (
        <p role="status">{texts.counted(props.count)}</p>
      )}
      {shown.map((statement) => (
        <Card
          title={statement.name}
          eyebrow={
            <>
              {statement.statement.coaches ? <Badge tone="good">{texts.coach}</Badge> : null}{' '}
              {statement.statement.shown === 'staff' ? (
                <Badge tone="neutral">{texts.staffOnly}</Badge>
              ) : null}
            </>
          }
        >
          <StatementFacts frame={frame} {...statement} />
        </Card>
      ))}
      <Pager
        locale={locale}
        page={props.page}
        pages={props.pages}
        hrefOf={(page) => skillPaths.listBy(skill, page)}
      />
    </Layout>
  )
}

export function StatementFacts(props: Omit<ShownStatement, 'name'> & { readonly frame: Frame }) {
  const { frame, statement, places } = props
  const { locale } = frame
  const texts = skillTexts[locale]
  const where = [...places, ...(statement.atDistance ? [texts.distance] : [])].join(', ')
  const when = [
    statement.hoursPerMonth === undefined ? '' : texts.hours(statement.hoursPerMonth),
    statement.availability,
  ]
    .filter(Boolean)
    .join(', ')
  const items = [
    { name: texts.skills, value: skillList(statement.skills, locale) },
    { name: texts.also, value: statement.otherWords },
    { name: texts.where, value: where },
    { name: texts.when, value: when },
    { name: texts.languages, value: languageList(statement.languages, locale) },
  ].filter(({ value }) => value !== '')
  return (
    <>
      <Facts layout="rows" items={items} />
      {statement.about ? <Prose markdown={statement.about} /> : null}
      <p class="hint">{texts.confirmed(writtenDay(dayOf(statement.confirmedAt), locale))}</p>
    </>
  )
}
