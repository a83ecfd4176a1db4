import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { ListExports } from '#ui/List/ListExports.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { contactPaths } from '../../paths/contact.ts'
import { prospectPaths } from '../../paths/prospect.ts'
import { paths } from '../../paths.ts'
import { type Contact, mustBeInformed } from '../contact.ts'
import type { TwinReason } from '../likeness.ts'
import { contactTexts } from '../texts/contacts.ts'

export interface ContactLine {
  readonly contact: Contact
  readonly name: string
  readonly email: string | undefined
  readonly phone: string | undefined
  readonly place: string | undefined
}

export interface ContactsPageProps {
  readonly frame: Frame
  readonly shown: ShownList<ContactLine>
  readonly toInform: number
}

/** The book of the network: who, where, since when, and where it comes from. */
export function ContactsPage({ frame, shown, toInform }: ContactsPageProps) {
  const texts = contactTexts[frame.locale]
  const { view, rows } = shown
  const isToInform = view.values['informer'] === 'oui' && rows.length > 0
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[
        { label: texts.network, href: paths.network },
        { label: texts.prospecting, href: prospectPaths.board },
      ]}
      actions={
        <>
          <ButtonLink href={contactPaths.importing}>{texts.importing}</ButtonLink>
          <ButtonLink href={contactPaths.add} tone="quiet">
            {texts.add}
          </ButtonLink>
        </>
      }
      wide
    >
      <p>
        <a href={contactPaths.twins}>{texts.twins}</a>
      </p>
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.none, text: texts.noneText }}
        before={
          isToInform ? <ToInform frame={frame} lines={rows} toInform={toInform} /> : undefined
        }
        taken={<ListExports frame={frame} shown={shown} action={contactPaths.file} />}
        cells={{
          nom: ({ contact, name }) => <a href={contactPaths.one(contact.id)}>{name}</a>,
          territoire: ({ place }) => place ?? texts.unplaced,
          origine: ({ contact }) => (
            <>
              {texts.origins[contact.origin]}
              {mustBeInformed(contact) ? <div class="hint">{texts.toInform}</div> : null}
            </>
          ),
        }}
      />
    </Layout>
  )
}

interface ToInformProps {
  readonly frame: Frame
  readonly lines: readonly ContactLine[]
  readonly toInform: number
}

function ToInform({ frame, lines, toInform }: ToInformProps) {
  const texts = contactTexts[frame.locale]
  // The letter leaves by e-mail: whoever has no address is told otherwise.
  const reached = lines.filter(({ email }) => email !== undefined)
  return (
    <Notice tone="caution">
      <p>{texts.toInformNote(toInform)}</p>
      {reached.length === 0 ? null : (
        <ActionButton
          frame={frame}
          action={contactPaths.inform}
          label={texts.write(reached.length)}
          fields={{ how: 'letter', ids: reached.map(({ contact }) => contact.id).join(' ') }}
          confirm={texts.writeConfirm}
          tone="action"
        />
      )}
      <ActionButton
        frame={frame}
        action={contactPaths.inform}
        label={texts.informed(lines.length)}
        fields={{ ids: lines.map(({ contact }) => contact.id).join(' ') }}
      />
    </Notice>
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
interface TwinsProps {
  readonly frame: Frame
  readonly twins: readonly TwinLine[]
  /** How many are shown, when there are more. */
  readonly shownFirst: number | undefined
}

export function TwinsPage({ frame, twins, shownFirst }: TwinsProps) {
  const texts = contactTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.twinsTitle}
      lead={texts.twinsLead}
      crumbs={[
        { label: texts.network, href: paths.network },
        { label: texts.title, href: contactPaths.list },
      ]}
      wide
    >
      {twins.length === 0 ? (
        <EmptyState title={texts.twinsNone}>
          <p>{texts.twinsNoneText}</p>
        </EmptyState>
      ) : (
        <Table
          caption={texts.twinsTitle}
          captionHidden
          columns={[
            { title: texts.kept },
            { title: texts.gone },
            { title: texts.territory },
            { title: texts.why },
            { title: texts.merge },
          ]}
          rows={twins.map((pair) => [
            <a href={contactPaths.one(pair.keptId)}>{pair.kept}</a>,
            <a href={contactPaths.one(pair.goneId)}>{pair.gone}</a>,
            pair.place,
            texts[pair.reason],
            <ActionButton
              frame={frame}
              action={contactPaths.merge}
              label={texts.merge}
              fields={{ kept: pair.keptId, gone: pair.goneId }}
              confirm={texts.mergeConfirm}
            />,
          ])}
        />
      )}
      {shownFirst === undefined ? null : <p class="hint">{texts.twinsFirst(shownFirst)}</p>}
    </Layout>
  )
}
