import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { isAdministrator, type RoleName, roleNames } from '#kit/viewer.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { PeopleTabs } from '../../pages/PeopleTabs.tsx'
import { paths } from '../../paths.ts'
import { peopleTexts } from '../../texts/people.ts'
import { roleTexts } from '../../texts/words.ts'

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string | undefined
  readonly roles: readonly RoleName[]
  readonly createdAt: Date
}

export interface PeoplePageProps {
  readonly frame: Frame
  readonly words: string
  readonly role: RoleName | undefined
  readonly people: readonly PersonRow[]
  readonly total: number
  readonly counts: ReadonlyMap<RoleName, number>
  readonly page: number
  readonly pages: number
}

export function PeoplePage(props: PeoplePageProps) {
  const { frame, words, role } = props
  const texts = peopleTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      wide
      actions={<ButtonLink href={paths.invite}>{texts.invite}</ButtonLink>}
    >
      <PeopleTabs frame={frame} current="people" />
      <SearchBox
        action={paths.people}
        name="q"
        label={texts.search}
        hint={texts.searchHint}
        value={words}
        submit={texts.searchSubmit}
        kept={role ? { role } : {}}
      />
      <RoleFilter {...props} />
      <List {...props} />
      <Pager
        locale={frame.locale}
        page={props.page}
        pages={props.pages}
        hrefOf={(page) => peoplePath({ words, role, page })}
      />
      {isAdministrator(frame.viewer) ? <Exports {...props} /> : null}
    </Layout>
  )
}

function RoleFilter({ frame, words, role, counts }: PeoplePageProps) {
  const texts = peopleTexts[frame.locale]
  const held = roleNames.filter((name) => counts.has(name) || name === role)
  const links = held.map((name) => ({
    label: roleTexts[frame.locale][name],
    href: peoplePath({ words, role: name }),
    current: name === role,
    count: counts.get(name) ?? 0,
  }))
  const all = { label: texts.all, href: peoplePath({ words }), current: role === undefined }
  return <FilterLinks label={texts.filters} links={[all, ...links]} />
}

function List({ frame, people, total, words, role }: PeoplePageProps) {
  const texts = peopleTexts[frame.locale]
  if (people.length === 0) {
    const filtered = words !== '' || role !== undefined
    return (
      <EmptyState title={filtered ? texts.noneTitle : texts.emptyTitle}>
        <p>{filtered ? texts.none : texts.empty}</p>
      </EmptyState>
    )
  }
  const titles = [texts.name, texts.roles, texts.contact, texts.since]
  return (
    <Table
      caption={texts.caption(total)}
      columns={titles.map((title) => ({ title }))}
      rows={people.map((person) => [
        <a href={paths.person(person.id)}>{person.name}</a>,
        person.roles.map((name) => roleTexts[frame.locale][name]).join(', '),
        person.email ?? texts.noEmail,
        writtenDay(person.createdAt, frame.locale),
      ])}
    />
  )
}

/** An export takes names away from the house: it is an act, and leaves a line in the memory. */
function Exports({ frame, words, role }: PeoplePageProps) {
  const texts = peopleTexts[frame.locale]
  const fields = { q: words, role: role ?? '' }
  return (
    <div class="actions">
      {(['csv', 'xlsx'] as const).map((form) => (
        <ActionButton
          frame={frame}
          action={paths.peopleFile}
          label={form === 'csv' ? texts.exportCsv : texts.exportXlsx}
          fields={{ ...fields, form }}
        />
      ))}
    </div>
  )
}

function peoplePath(given: { words: string; role?: RoleName | undefined; page?: number }): string {
  const query = new URLSearchParams()
  if (given.words) query.set('q', given.words)
  if (given.role) query.set('role', given.role)
  if (given.page && given.page > 1) query.set('page', String(given.page))
  const text = query.toString()
  return text ? `${paths.people}?${text}` : paths.people
}
