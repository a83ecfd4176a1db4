import { type Day, shortDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { contactPaths } from '../../paths/contact.ts'
import { prospectPaths } from '../../paths/prospect.ts'
import { paths } from '../../paths.ts'
import { type Contact, contactKinds, mustBeInformed } from '../contact.ts'
import type { TwinReason } from '../likeness.ts'
import { contactTexts } from '../texts/contacts.ts'
import { type ContactView, hrefOfContacts } from '../view.ts'

export interface ContactLine {
  readonly contact: Contact
  readonly name: string
  readonly email: string | undefined
  readonly phone: string | undefined
  readonly place: string | undefined
}

export interface ContactsPageProps {
  readonly frame: Frame
  readonly view: ContactView
  readonly lines: readonly ContactLine[]
  readonly pages: number
  readonly total: number
  readonly toInform: number
  readonly today: Day
}

/** The book of the network: who, where, since when, and where it comes from. */
export function ContactsPage(props: ContactsPageProps) {
  const { frame, view, lines } = props
  const said = contactTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={[
        { label: said.network, href: paths.network },
        { label: said.prospecting, href: prospectPaths.board },
      ]}
      actions={
        <>
          <ButtonLink href={contactPaths.importing}>{said.importing}</ButtonLink>
          <ButtonLink href={contactPaths.add} tone="quiet">
            {said.add}
          </ButtonLink>
        </>
      }
      wide
    >
      <SearchBox
        action={contactPaths.list}
        name="q"
        label={said.search}
        value={view.words}
        submit={said.searchSubmit}
      />
      <Filters {...props} />
      <p>
        <a href={contactPaths.twins}>{said.twins}</a>
        {' · '}
        <a href={hrefOfContacts(contactPaths.asCsv, view)}>{said.csv}</a>
      </p>
      {view.toInform && lines.length > 0 ? <ToInform {...props} /> : null}
      {lines.length === 0 ? (
        <EmptyState title={said.none}>
          <p>{said.noneText}</p>
        </EmptyState>
      ) : (
        <Lines {...props} />
      )}
      <Pager
        locale={frame.locale}
        page={view.page}
        pages={props.pages}
        hrefOf={(page) => hrefOfContacts(contactPaths.list, view, { page })}
      />
    </Layout>
  )
}

function Filters({ frame, view, total, toInform }: ContactsPageProps) {
  const said = contactTexts[frame.locale]
  const at = (change: Partial<ContactView>) =>
    hrefOfContacts(contactPaths.list, view, { page: 1, ...change })
  return (
    <FilterLinks
      label={said.filters}
      links={[
        {
          label: said.all,
          href: at({ kind: undefined, toInform: false }),
          current: !view.kind && !view.toInform,
          count: view.kind || view.toInform ? undefined : total,
        },
        ...contactKinds.map((kind) => ({
          label: said.kinds[kind],
          href: at({ kind, toInform: false }),
          current: view.kind === kind,
        })),
        {
          label: said.toInform,
          href: at({ kind: undefined, toInform: true }),
          current: view.toInform,
          count: toInform,
        },
      ]}
    />
  )
}

function ToInform({ frame, lines, toInform }: ContactsPageProps) {
  const said = contactTexts[frame.locale]
  return (
    <Notice tone="caution">
      <p>{said.toInformNote(toInform)}</p>
      <ActionButton
        frame={frame}
        action={contactPaths.inform}
        label={said.write}
        fields={{ how: 'letter', ids: lines.map(({ contact }) => contact.id).join(' ') }}
        confirm={said.writeConfirm}
        tone="action"
      />
      <ActionButton
        frame={frame}
        action={contactPaths.inform}
        label={said.informed}
        fields={{ ids: lines.map(({ contact }) => contact.id).join(' ') }}
      />
    </Notice>
  )
}

function Lines({ frame, lines, today }: ContactsPageProps) {
  const { locale } = frame
  const said = contactTexts[locale]
  return (
    <Table
      caption={said.title}
      captionHidden
      columns={[
        { title: said.name },
        { title: said.territory },
        { title: said.email },
        { title: said.phone },
        { title: said.origin },
        { title: said.lastExchange },
      ]}
      rows={lines.map(({ contact, name, email, phone, place }) => [
        <>
          <a href={contactPaths.one(contact.id)}>{name}</a>
          {contact.function === '' ? null : <div class="hint">{contact.function}</div>}
        </>,
        place ?? said.unplaced,
        email ?? '',
        phone ?? '',
        <>
          {said.origins[contact.origin]}
          {mustBeInformed(contact) ? <div class="hint">{said.toInform}</div> : null}
        </>,
        shortDay(contact.lastExchangeOn, locale, today),
      ])}
    />
  )
}

export interface TwinLine {
  readonly keptId: string
  readonly kept: string
  readonly goneId: string
  readonly gone: string
  readonly place: string
  readonly reason: TwinReason
}

/** Records that may be one person: somebody decides. */
export function TwinsPage({ frame, twins }: { frame: Frame; twins: readonly TwinLine[] }) {
  const said = contactTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.twinsTitle}
      lead={said.twinsLead}
      crumbs={[
        { label: said.network, href: paths.network },
        { label: said.title, href: contactPaths.list },
      ]}
      wide
    >
      {twins.length === 0 ? (
        <EmptyState title={said.twinsNone}>
          <p>{said.twinsNoneText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={said.twinsTitle}
          captionHidden
          columns={[
            { title: said.kept },
            { title: said.gone },
            { title: said.territory },
            { title: said.why },
            { title: said.merge },
          ]}
          rows={twins.map((pair) => [
            <a href={contactPaths.one(pair.keptId)}>{pair.kept}</a>,
            <a href={contactPaths.one(pair.goneId)}>{pair.gone}</a>,
            pair.place,
            said[pair.reason],
            <ActionButton
              frame={frame}
              action={contactPaths.merge}
              label={said.merge}
              fields={{ kept: pair.keptId, gone: pair.goneId }}
              confirm={said.mergeConfirm}
            />,
          ])}
        />
      )}
    </Layout>
  )
}
