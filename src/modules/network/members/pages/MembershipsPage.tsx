import { type Day, shortDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { isAdministrator, isStaff } from '#kit/viewer.ts'
import { kindWord, type TerritoryKind, territoryLabel } from '#modules/territories/index.ts'
import { Badge, type Tone } from '#ui/Badge/Badge.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { renewalTexts } from '../../invoices/nouns.ts'
import {
  type MembershipLine,
  type MembershipQuery,
  type MembershipView,
  membershipQuery,
  membershipSorts,
  membershipTexts,
  membershipViews,
  type ShownState,
} from '../../membership/nouns.ts'
import { membershipPaths } from '../../paths/membership.ts'
import { paths } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'

export interface MembershipsPageProps {
  readonly frame: Frame
  readonly query: MembershipQuery
  /** Those of this page. */
  readonly lines: readonly MembershipLine[]
  readonly counts: Readonly<Record<MembershipView, number>>
  /** Kinds that are there, with their word. */
  readonly kinds: readonly { readonly kind: TerritoryKind; readonly word: string }[]
  readonly pages: number
  readonly today: Day
}

export const stateTones: Readonly<Record<ShownState, Tone>> = {
  'to-confirm': 'neutral',
  requested: 'info',
  'more-asked': 'neutral',
  accepted: 'info',
  deliberated: 'info',
  agreed: 'info',
  invoiced: 'caution',
  active: 'good',
  late: 'danger',
  left: 'neutral',
  declined: 'neutral',
}

/** Every membership and its next gesture; what one sees is in the address. */
export function MembershipsPage(props: MembershipsPageProps) {
  const { frame, query, lines } = props
  const said = membershipTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={[
        { label: networkTexts[frame.locale].network, href: paths.network },
        { label: said.title },
      ]}
      wide
      actions={<Doors frame={frame} />}
    >
      <Filters {...props} />
      {lines.length === 0 ? (
        <EmptyState title={said.none}>
          <p>{said.noneText}</p>
        </EmptyState>
      ) : (
        <Lines {...props} />
      )}
      <Pager
        locale={frame.locale}
        page={query.page}
        pages={props.pages}
        hrefOf={(page) => membershipPaths.list + membershipQuery(query, { page })}
      />
      <Actions>
        <ButtonLink tone="quiet" href={membershipPaths.listCsv + membershipQuery(query)} download>
          {said.csv}
        </ButtonLink>
        <ButtonLink tone="quiet" href={membershipPaths.listXlsx + membershipQuery(query)} download>
          {said.xlsx}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}

function Doors({ frame }: { frame: Frame }) {
  const said = membershipTexts[frame.locale]
  return (
    <Actions>
      {isStaff(frame.viewer) ? (
        <ButtonLink href={membershipPaths.open}>{said.open}</ButtonLink>
      ) : null}
      <ButtonLink tone="quiet" href={membershipPaths.invoices}>
        {said.invoices}
      </ButtonLink>
      <ButtonLink tone="quiet" href={membershipPaths.renewals}>
        {renewalTexts[frame.locale].door}
      </ButtonLink>
      {isStaff(frame.viewer) ? (
        <ButtonLink tone="quiet" href={membershipPaths.colleges}>
          {said.colleges}
        </ButtonLink>
      ) : null}
      {isAdministrator(frame.viewer) ? (
        <>
          <ButtonLink tone="quiet" href={membershipPaths.fees}>
            {said.fees}
          </ButtonLink>
          <ButtonLink tone="quiet" href={membershipPaths.billing}>
            {said.billing}
          </ButtonLink>
        </>
      ) : null}
    </Actions>
  )
}

function Filters({ frame, query, counts, kinds }: MembershipsPageProps) {
  const said = membershipTexts[frame.locale]
  const to = (change: Partial<MembershipQuery>) =>
    membershipPaths.list + membershipQuery(query, change)
  const kept = Object.fromEntries(
    new URLSearchParams(membershipQuery({ ...query, q: '', page: 1 })),
  )
  return (
    <>
      <SearchBox
        action={membershipPaths.list}
        name="q"
        label={said.search}
        value={query.q}
        submit={said.searchButton}
        kept={kept}
      />
      <FilterLinks
        label={said.viewsLabel}
        links={membershipViews.map((view) => ({
          label: said.views[view],
          href: to({ view }),
          current: query.view === view,
          count: counts[view],
        }))}
      />
      <Disclosure
        summary={`${said.kindsLabel}, ${said.sort.toLowerCase()}`}
        open={query.kind !== undefined || query.sort !== 'nom'}
      >
        <FilterLinks
          label={said.kindsLabel}
          links={[
            { label: said.allKinds, href: to({ kind: undefined }), current: !query.kind },
            ...kinds.map(({ kind, word }) => ({
              label: word,
              href: to({ kind }),
              current: query.kind === kind,
            })),
          ]}
        />
        <FilterLinks
          label={said.sort}
          links={membershipSorts.map((sort) => ({
            label: said.sorts[sort],
            href: to({ sort }),
            current: query.sort === sort,
          }))}
        />
      </Disclosure>
    </>
  )
}

function Lines({ frame, lines, today }: MembershipsPageProps) {
  const { locale } = frame
  const said = membershipTexts[locale]
  const day = (text: string | undefined) => (text ? shortDay(text, locale, today) : '–')
  return (
    <Table
      caption={said.title}
      captionHidden
      columns={[
        { title: said.territory },
        { title: said.kind },
        { title: said.state },
        { title: said.since },
        { title: said.until },
        { title: said.due, align: 'right' },
      ]}
      rows={lines.map(({ membership, territory, shown, dueCents }) => [
        <a href={membershipPaths.membership(membership.id)}>{territoryLabel(territory)}</a>,
        kindWord(territory, locale),
        <Badge tone={stateTones[shown]}>{said.states[shown]}</Badge>,
        day(membership.since),
        day(membership.until),
        dueCents === 0 ? '–' : writtenMoney(dueCents, locale),
      ])}
    />
  )
}
