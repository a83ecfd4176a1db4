import type { Frame } from '#kit/frame.ts'
import { votePaths } from '#modules/votes/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Meter } from '#ui/Meter/Meter.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { ProseWords } from '#ui/Prose/ProseWords.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { commandOf, planOf } from '../ballot-file.ts'
import { sharesBy } from '../counted.ts'
import type { Edition } from '../edition.ts'
import { whyOf } from '../explained.ts'
import { paths } from '../paths.ts'
import type { CountedEdition, CountedPart } from '../result.ts'
import { editionTexts } from '../texts/editions.ts'
import { resultTexts } from '../texts/result.ts'
import { crumbsOf } from './crumbs.ts'

interface Shown {
  readonly frame: Frame
  readonly edition: Edition
}

/** What the vote funds, and why, project by project. */
export function ResultPage({ frame, edition }: Shown) {
  const texts = resultTexts[frame.locale]
  const { slug, result } = edition
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsOf(frame, edition, { label: texts.title })}
      wide
      actions={
        result && !result.decisionOnly ? (
          <ButtonLink href={paths.recount(slug)}>{texts.goRecount}</ButtonLink>
        ) : null
      }
    >
      {result ? (
        <>
          {result.decisionOnly ? (
            <Notice tone="info">{texts.decisionOnly}</Notice>
          ) : (
            <p>{texts.voters(result.voters, result.paper)}</p>
          )}
          {result.parts.map((part) => (
            <Part frame={frame} edition={edition} result={result} part={part} />
          ))}
          {result.decisionOnly ? null : (
            <>
              <Shares frame={frame} result={result} by="theme" />
              <Shares frame={frame} result={result} by="area" />
            </>
          )}
          {edition.voteSlug ? (
            <LinkList items={[{ label: texts.goBoard, href: votePaths.board(edition.voteSlug) }]} />
          ) : null}
        </>
      ) : (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      )}
    </Layout>
  )
}

function Part(props: Shown & { result: CountedEdition; part: CountedPart }) {
  const { frame, edition, result, part } = props
  const texts = resultTexts[frame.locale]
  const { money, number } = editionTexts[frame.locale]
  const hasNumbers = !result.decisionOnly
  const hasScore = edition.ballot !== 'approval'
  const order = new Map(part.winners.map((winner, at) => [winner, at]))
  const rows = part.projects.toSorted(
    (a, b) =>
      (order.get(a.number) ?? part.winners.length) - (order.get(b.number) ?? part.winners.length) ||
      b.score - a.score ||
      a.number - b.number,
  )
  const spent = texts.spent(money(part.spent), money(part.cents))
  const title = part.area === '' ? texts.funded : texts.part(part.area)
  return (
    <>
      <h2>{title}</h2>
      <Meter label={title} labelHidden value={part.spent} max={part.cents} text={spent} />
      {hasNumbers && part.endowment !== undefined ? (
        <p>{texts.endowment(money(part.endowment))}</p>
      ) : null}
      <Table
        caption={title}
        captionHidden
        columns={[
          { title: texts.columns.project },
          { title: texts.columns.cost, align: 'right' },
          ...(hasNumbers ? [{ title: texts.columns.votes, align: 'right' as const }] : []),
          ...(hasNumbers && hasScore
            ? [{ title: texts.columns.score, align: 'right' as const }]
            : []),
          { title: texts.columns.outcome },
          ...(hasNumbers ? [{ title: texts.columns.why }] : []),
        ]}
        rows={rows.map((project) => [
          <a href={paths.idea(edition.slug, project.number)}>
            {project.number}. <ProseWords markdown={project.title} />
          </a>,
          money(project.cents),
          ...(hasNumbers ? [number(project.votes)] : []),
          ...(hasNumbers && hasScore ? [number(project.score)] : []),
          project.isFunded ? <strong>{texts.yes}</strong> : texts.no,
          ...(hasNumbers
            ? [whyOf(project, { ...part, counting: edition.counting }, frame.locale).join(' ')]
            : []),
        ])}
      />
      {hasNumbers && part.ties.length > 0 ? (
        <>
          <h3>{texts.ties}</h3>
          <ul>
            {part.ties.map(({ projects, by }) => (
              <li>{texts.tie(projects.join(', '), texts.by[by])}</li>
            ))}
          </ul>
          <p>{part.isByLot ? texts.byLot : texts.noLot}</p>
        </>
      ) : null}
    </>
  )
}

function Shares({
  frame,
  result,
  by,
}: {
  frame: Frame
  result: CountedEdition
  by: 'theme' | 'area'
}) {
  const texts = resultTexts[frame.locale]
  const rows = sharesBy(result, by)
  const percent = (share: number) =>
    texts.percent(editionTexts[frame.locale].number(Math.round(share * 1000) / 10))
  if (rows.length === 0) return null
  return (
    <Table
      caption={texts.shares[by]}
      columns={[
        { title: texts.shareColumns.name },
        { title: texts.shareColumns.wishes, align: 'right' },
        { title: texts.shareColumns.money, align: 'right' },
      ]}
      rows={rows.map(({ name, wishes, money }) => [
        <ProseWords markdown={name} />,
        percent(wishes),
        percent(money),
      ])}
    />
  )
}

/** The count again: by the browser when it runs scripts, by the command for all. */
export function RecountPage({ frame, edition }: Shown) {
  const texts = resultTexts[frame.locale]
  const { slug, result } = edition
  const script = frame.assets.scripts?.['BudgetRecount']
  const isPublished = result !== undefined && !result.decisionOnly
  return (
    <Layout
      frame={frame}
      title={texts.recount}
      lead={texts.recountLead}
      crumbs={crumbsOf(
        frame,
        edition,
        { label: texts.title, href: paths.result(slug) },
        { label: texts.recount },
      )}
      head={
        isPublished && script ? <script type="module" src={script} nonce={frame.nonce} /> : null
      }
    >
      {isPublished ? (
        <>
          {result.parts.map(({ area, voters, winners, sha256 }) => {
            const href = pbHref(slug, area)
            return (
              <>
                <budget-recount
                  data-file={href}
                  data-plan={JSON.stringify(planOf(edition))}
                  data-published={JSON.stringify({ voters, winners: winners.map(String), sha256 })}
                />
                <p>
                  <ButtonLink href={href} tone="quiet" download>
                    {area === '' ? texts.recountFile : texts.recountFileOf(area)}
                  </ButtonLink>
                </p>
                {sha256 ? (
                  <>
                    <p>{texts.print}</p>
                    <p class="draw-hash">{sha256}</p>
                  </>
                ) : null}
              </>
            )
          })}
          <p>{texts.recountCommand}</p>
          <p class="draw-hash">{commandOf(edition)}</p>
          <p>{texts.recountElsewhere}</p>
        </>
      ) : (
        <EmptyState title={result ? texts.recountHidden : texts.none}>
          {result ? null : <p>{texts.noneText}</p>}
        </EmptyState>
      )}
    </Layout>
  )
}

function pbHref(slug: string, area: string): string {
  return area === '' ? paths.pb(slug) : `${paths.pb(slug)}?secteur=${encodeURIComponent(area)}`
}
