import type { Frame } from '#kit/frame.ts'
import { writtenMoney, writtenNumber } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { natureTexts } from '#modules/economics/index.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { criteria, type Match, type Subject } from '../matching.ts'
import { paths } from '../paths.ts'
import { opportunityTexts } from '../texts/opportunities.ts'
import { matchTexts } from '../texts/reasons.ts'
import { crumbsTo } from './crumbs.ts'
import { reasonSaid } from './reason-said.ts'

/** More are not read; the list has them all. */
const mostShown = 30

interface MatchListProps {
  readonly frame: Frame
  readonly matches: readonly Match[]
  /** What each of them is called by: the other one names the page. */
  readonly names: 'subject' | 'opportunity'
}

/** Projects and grants brought together, each with its reasons in words. */
export function MatchList({ frame, matches, names }: MatchListProps) {
  const texts = matchTexts[frame.locale]
  if (matches.length === 0) return <p>{texts.none}</p>
  return (
    <>
      <p>{texts.rule}</p>
      {matches.length > mostShown ? (
        <p>{texts.shown(String(mostShown), writtenNumber(matches.length, frame.locale))}</p>
      ) : null}
      {matches.slice(0, mostShown).map((match) => (
        <MatchView frame={frame} match={match} names={names} />
      ))}
    </>
  )
}

function MatchView({ frame, match, names }: Omit<MatchListProps, 'matches'> & { match: Match }) {
  const { locale } = frame
  const texts = matchTexts[locale]
  const { subject, opportunity, reasons, agreeing, opposing } = match
  const unknown = reasons.filter(({ answer }) => answer === 'unknown')
  const known = reasons.filter(({ answer }) => answer !== 'unknown')
  const number = (value: number) => writtenNumber(value, locale)
  const [title, href] =
    names === 'subject'
      ? [subject.title, paths.forProject(subject.key)]
      : [opportunity.title, paths.opportunity(opportunity.id)]
  return (
    <section>
      <h3>
        <a href={href} lang={writtenLocale}>
          {plainProse(title)}
        </a>
      </h3>
      <p>
        {texts.counts(
          number(agreeing),
          number(opposing),
          number(criteria.length - agreeing - opposing),
        )}
      </p>
      <Table
        caption={title}
        captionHidden
        columns={[{ title: texts.criterion }, { title: texts.answer }, { title: texts.why }]}
        rows={known.map((reason) => [
          texts.criteria[reason.about],
          texts.answers[reason.answer],
          plainProse(reasonSaid(reason, locale)),
        ])}
      />
      {unknown.length === 0 ? null : (
        <Disclosure summary={texts.unknown}>
          <ul>
            {unknown.map((reason) => (
              <li>{plainProse(reasonSaid(reason, locale))}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Pays frame={frame} match={match} />
    </section>
  )
}

function Pays({ frame, match: { pays } }: { frame: Frame; match: Match }) {
  const { locale } = frame
  const texts = matchTexts[locale]
  if (pays.lines.length === 0) return null
  const money = (cents: number) => writtenMoney(cents, locale)
  return (
    <Disclosure summary={texts.pays}>
      <ul>
        {pays.lines.map(({ label, nature, cents }) => (
          <li>{texts.line(plainProse(label), natureTexts[locale][nature], money(cents))}</li>
        ))}
      </ul>
      <p>{texts.paysSum(money(pays.cents))}</p>
      {pays.mostCents === undefined ? null : <p>{texts.paysMost(money(pays.mostCents))}</p>}
    </Disclosure>
  )
}

/** Each project, with the grant that stands first for it. */
export function ProjectsPage(props: { frame: Frame; best: readonly (Match | Subject)[] }) {
  const { frame, best } = props
  const { locale } = frame
  const texts = matchTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.projects}
      lead={texts.projectsLead}
      crumbs={crumbsTo(frame, { label: texts.projects })}
      wide
    >
      <p>{texts.rule}</p>
      {best.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Table
          caption={texts.projects}
          captionHidden
          columns={[
            { title: texts.project },
            { title: texts.first },
            { title: opportunityTexts[locale].columns.agreeing, align: 'right' },
          ]}
          rows={best.map((row) => {
            const subject = 'subject' in row ? row.subject : row
            const link = (
              <a href={paths.forProject(subject.key)} lang={writtenLocale}>
                {plainProse(subject.title)}
              </a>
            )
            return 'subject' in row
              ? [link, plainProse(row.opportunity.title), String(row.agreeing)]
              : [link, texts.noGrant, '0']
          })}
        />
      )}
    </Layout>
  )
}

/** What could pay for one project. */
export function ProjectMatchesPage(props: {
  frame: Frame
  subject: Subject
  matches: readonly Match[]
}) {
  const { frame, subject, matches } = props
  const texts = matchTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={plainProse(subject.title)}
      titleIn={writtenLocale}
      lead={texts.forProject}
      crumbs={crumbsTo(
        frame,
        { label: texts.projects, href: paths.forProjects },
        { label: subject.title, labelIn: writtenLocale },
      )}
      wide
    >
      <h2>{texts.forProject}</h2>
      <MatchList frame={frame} matches={matches} names="opportunity" />
    </Layout>
  )
}
