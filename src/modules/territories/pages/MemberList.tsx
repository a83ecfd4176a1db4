import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { filterQuery } from '../list-filter.ts'
import { paths } from '../paths.ts'
import { type Territory, territoryLabel } from '../territory.ts'
import { pageTexts } from '../texts/pages.ts'

export interface MemberListProps {
  readonly locale: Locale
  readonly territory: Territory
  readonly members: readonly Territory[]
}

const shownAtOnce = 12

/** What is inside: its members by name, or links to the lists when there are hundreds. */
export function MemberList({ locale, territory, members }: MemberListProps) {
  const texts = pageTexts[locale]
  const { kind, code } = territory
  const table = <MemberTable locale={locale} members={members} />
  return (
    <>
      {members.length === 0 ? null : (
        <section>
          <h2>{kind === 'region' ? texts.departmentsOf : texts.membersPlain}</h2>
          {members.length <= shownAtOnce ? (
            table
          ) : (
            <Disclosure summary={texts.members(writtenNumber(members.length, locale))}>
              {table}
            </Disclosure>
          )}
        </section>
      )}
      {kind === 'department' && code !== undefined ? (
        <ul class="links">
          <li>
            <a href={paths.list + filterQuery({ type: 'commune', departement: code })}>
              {texts.communesOf}
            </a>
          </li>
          <li>
            <a href={paths.list + filterQuery({ type: 'intercommunality', departement: code })}>
              {texts.intercommunalitiesOf}
            </a>
          </li>
        </ul>
      ) : null}
    </>
  )
}

function MemberTable({ locale, members }: Pick<MemberListProps, 'locale' | 'members'>) {
  const texts = pageTexts[locale]
  return (
    <Table
      caption={texts.membersPlain}
      captionHidden
      columns={[{ title: texts.name }, { title: texts.inhabitants, align: 'right' }]}
      rows={members.map((member) => [
        <a href={paths.territory(member.slug)}>{territoryLabel(member)}</a>,
        member.population === undefined ? '' : writtenNumber(member.population, locale),
      ])}
    />
  )
}
