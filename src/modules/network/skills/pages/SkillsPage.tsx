import { dayOf, writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { isStaff } from '#kit/viewer.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { ListExports } from '#ui/List/ListExports.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { skillPaths } from '../../paths/coaching.ts'
import type { SkillStatement } from '../skill.ts'
import { skillTexts } from '../texts/skill.ts'
import { languageList, skillList } from './skill-words.ts'

export interface ShownStatement {
  readonly statement: SkillStatement
  readonly name: string
  readonly places: readonly string[]
}

export interface SkillsPageProps {
  readonly frame: Frame
  readonly shown: ShownList<ShownStatement>
}

/** Who can do what: those who chose to be shown, and everyone for the team. */
export function SkillsPage({ frame, shown }: SkillsPageProps) {
  const texts = skillTexts[frame.locale]
  const isTable = shown.view.values['forme'] === 'table'
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      wide={isTable}
      actions={<ButtonLink href={skillPaths.own}>{texts.state}</ButtonLink>}
    >
      <List
        frame={frame}
        shown={shown}
        taken={
          isStaff(frame.viewer) ? (
            <ListExports frame={frame} shown={shown} action={skillPaths.file} />
          ) : undefined
        }
        empty={{ title: texts.none, text: texts.noneText }}
        drawn={isTable ? undefined : <Cards frame={frame} shown={shown} />}
      />
    </Layout>
  )
}

function Cards({ frame, shown }: SkillsPageProps) {
  const texts = skillTexts[frame.locale]
  return (
    <>
      {shown.rows.map((statement) => (
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
    </>
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
