import { type Day, shortDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { contactPaths } from '../../paths/contact.ts'
import { prospectPaths } from '../../paths/prospect.ts'
import { paths } from '../../paths.ts'
import {
  isOpenStage,
  isProspectDue,
  nextStage,
  type Prospect,
  prospectStages,
} from '../prospect.ts'
import { prospectTexts } from '../texts/prospects.ts'
import { dueFilters, hrefOfView, type ProspectView } from '../view.ts'

export interface ProspectLine {
  readonly prospect: Prospect
  readonly place: string
  readonly owner: string | undefined
}

export interface ProspectsPageProps {
  readonly frame: Frame
  readonly view: ProspectView
  readonly lines: readonly ProspectLine[]
  readonly owners: readonly { readonly id: string; readonly name: string }[]
  readonly today: Day
}

/** The pipeline: in columns, or as the table that says the same. */
export function ProspectsPage(props: ProspectsPageProps) {
  const { frame, view, lines } = props
  const said = prospectTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={[{ label: said.network, href: paths.network }]}
      actions={<ButtonLink href={prospectPaths.add}>{said.add}</ButtonLink>}
      wide
    >
      <p>
        <a href={prospectPaths.suggestions}>{said.suggestions}</a>
        {' · '}
        <a href={contactPaths.list}>{said.contacts}</a>
        {' · '}
        <a href={hrefOfView(prospectPaths.csv, view)}>{said.csv}</a>
        {' · '}
        <a href={hrefOfView(prospectPaths.xlsx, view)}>{said.xlsx}</a>
      </p>
      <Filters {...props} />
      {lines.length === 0 ? (
        <EmptyState title={said.empty}>
          <p>{said.emptyText}</p>
        </EmptyState>
      ) : view.form === 'table' ? (
        <Lines {...props} />
      ) : (
        <Board {...props} />
      )}
    </Layout>
  )
}

function Filters({ frame, view, owners }: ProspectsPageProps) {
  const said = prospectTexts[frame.locale]
  const at = (change: Partial<ProspectView>) => hrefOfView(prospectPaths.board, view, change)
  return (
    <>
      <SearchBox
        action={prospectPaths.board}
        name="q"
        label={said.search}
        value={view.words}
        submit={said.searchSubmit}
        kept={Object.fromEntries(new URL(at({ words: '' }), 'http://x').searchParams)}
      />
      <FilterLinks
        label={said.views}
        links={(['board', 'table'] as const).map((form) => ({
          label: said[form],
          href: at({ form }),
          current: view.form === form,
        }))}
      />
      <FilterLinks
        label={said.due}
        links={[
          { label: said.dueFilters.all, href: at({ due: undefined }), current: !view.due },
          ...dueFilters.map((due) => ({
            label: said.dueFilters[due],
            href: at({ due }),
            current: view.due === due,
          })),
        ]}
      />
      {owners.length > 1 ? (
        <FilterLinks
          label={said.owners}
          links={[
            { label: said.everyone, href: at({ ownerId: undefined }), current: !view.ownerId },
            ...owners.map(({ id, name }) => ({
              label: name,
              href: at({ ownerId: id }),
              current: view.ownerId === id,
            })),
          ]}
        />
      ) : null}
    </>
  )
}

function Board({ frame, view, lines, today }: ProspectsPageProps) {
  const said = prospectTexts[frame.locale]
  const shown = prospectStages.filter((stage) => view.stage === undefined || view.stage === stage)
  return (
    <ol class="prospect-board">
      {shown.map((stage) => {
        const here = lines.filter(({ prospect }) => prospect.stage === stage)
        return (
          <li>
            <h2>
              {said.stages[stage]} <span class="count">{here.length}</span>
            </h2>
            {here.length === 0 ? (
              <p class="hint">{said.emptyColumn}</p>
            ) : (
              <ul>
                {here.map((line) => (
                  <li class="prospect-card">
                    <CardMatter frame={frame} line={line} today={today} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function CardMatter(props: { frame: Frame; line: ProspectLine; today: Day }) {
  const { frame, line, today } = props
  const { prospect } = line
  const said = prospectTexts[frame.locale]
  const next = nextStage(prospect.stage)
  return (
    <>
      <p>
        <a href={prospectPaths.one(prospect.id)}>{line.place}</a>
      </p>
      <NextAction prospect={prospect} locale={frame.locale} today={today} />
      {line.owner ? <p class="hint">{line.owner}</p> : null}
      {next && next !== 'signed' ? (
        <ActionButton
          frame={frame}
          action={prospectPaths.move(prospect.id)}
          label={said.moveTo(said.stages[next])}
          fields={{
            to: next,
            nextAction: prospect.nextAction,
            nextOn: prospect.nextOn ?? '',
          }}
        />
      ) : null}
    </>
  )
}

function Lines({ frame, lines, today }: ProspectsPageProps) {
  const said = prospectTexts[frame.locale]
  return (
    <Table
      caption={said.title}
      captionHidden
      columns={[
        { title: said.territory },
        { title: said.stage },
        { title: said.next },
        { title: said.owner },
        { title: said.source },
      ]}
      rows={lines.map(({ prospect, place, owner }) => [
        <a href={prospectPaths.one(prospect.id)}>{place}</a>,
        stageWords(prospect, frame.locale),
        <NextAction prospect={prospect} locale={frame.locale} today={today} />,
        owner ?? said.noOwner,
        said.sources[prospect.source],
      ])}
    />
  )
}

export function stageWords(prospect: Prospect, locale: Locale): string {
  const said = prospectTexts[locale]
  const stage = said.stages[prospect.stage]
  return prospect.reason === '' ? stage : `${stage}${colon[locale]}${said.reasons[prospect.reason]}`
}

export function NextAction(props: { prospect: Prospect; locale: Locale; today: Day }) {
  const { prospect, locale, today } = props
  const said = prospectTexts[locale]
  const { nextOn } = prospect
  if (nextOn === undefined) {
    return isOpenStage(prospect.stage) ? <p class="hint">{said.noNext}</p> : null
  }
  const day = shortDay(nextOn, locale, today)
  const late = isProspectDue(prospect, today) && nextOn < today
  return (
    <p>
      {prospect.nextAction}{' '}
      {late ? (
        <Badge tone="caution">{said.late(day)}</Badge>
      ) : (
        <span class="hint">{said.by(day)}</span>
      )}
    </p>
  )
}
